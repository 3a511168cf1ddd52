import type { Gender } from './names/gender.ts';
import type { Origin } from './names/given-names.ts';

/** Students whose names make the search ask, by class; seated where the class is large enough. */
export interface CastRole {
  readonly origin: Origin;
  readonly surname: string;
  readonly givenName: string;
  readonly gender: Gender;
}

export const STORY_CLASS = '5b';
export const SMALLEST_CLASS_WITH_CAST = 8;

export const CAST: Readonly<Record<string, readonly CastRole[]>> = {
  '2b': [
    { origin: 'slavic', surname: 'Petrovs', givenName: 'Marija', gender: 'f' },
    { origin: 'slavic', surname: 'Petrovs', givenName: 'Sofija', gender: 'f' },
  ],
  '3a': [
    { origin: 'latvian', surname: 'Ozols', givenName: 'Roberts', gender: 'm' },
    { origin: 'latvian', surname: 'Ozols', givenName: 'Marta', gender: 'f' },
  ],
  '5b': [
    { origin: 'latvian', surname: 'Liepiņš', givenName: 'Anna', gender: 'f' },
    { origin: 'latvian', surname: 'Liepiņš', givenName: 'Elīza', gender: 'f' },
    { origin: 'slavic', surname: 'Ivanovs', givenName: 'Artjoms', gender: 'm' },
    { origin: 'slavic', surname: 'Ivanovs', givenName: 'Darja', gender: 'f' },
  ],
  '7a': [
    { origin: 'latvian', surname: 'Kalniņš', givenName: 'Jānis', gender: 'm' },
    { origin: 'latvian', surname: 'Kalniņš', givenName: 'Jānis', gender: 'm' },
  ],
  '8a': [{ origin: 'latvian', surname: 'Liepa-Ozoliņš', givenName: 'Kristiāna', gender: 'f' }],
  '9b': [
    { origin: 'other', surname: 'Ševčenko', givenName: 'Andrijs', gender: 'm' },
    { origin: 'other', surname: 'Ševčenko', givenName: 'Solomija', gender: 'f' },
  ],
};
