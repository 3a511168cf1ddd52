import type { Gender } from './names/gender.ts';

/** Students whose names make the search ask, by class; seated where the class is large enough. */
export interface CastRole {
  readonly surname: string;
  readonly givenName: string;
  readonly gender: Gender;
}

export const STORY_CLASS = '5b';
export const SMALLEST_CLASS_WITH_CAST = 8;

export const CAST: Readonly<Record<string, readonly CastRole[]>> = {
  '2b': [
    { surname: 'Petrovs', givenName: 'Marija', gender: 'f' },
    { surname: 'Petrovs', givenName: 'Sofija', gender: 'f' },
  ],
  '3a': [
    { surname: 'Ozols', givenName: 'Roberts', gender: 'm' },
    { surname: 'Ozols', givenName: 'Marta', gender: 'f' },
  ],
  '5b': [
    { surname: 'Bērziņš', givenName: 'Anna', gender: 'f' },
    { surname: 'Bērziņš', givenName: 'Elīza', gender: 'f' },
    { surname: 'Ivanovs', givenName: 'Artjoms', gender: 'm' },
    { surname: 'Ivanovs', givenName: 'Darja', gender: 'f' },
  ],
  '7a': [
    { surname: 'Kalniņš', givenName: 'Jānis', gender: 'm' },
    { surname: 'Kalniņš', givenName: 'Jānis', gender: 'm' },
  ],
  '8a': [{ surname: 'Liepa-Ozoliņš', givenName: 'Kristiāna', gender: 'f' }],
  '9b': [
    { surname: 'Ševčenko', givenName: 'Andrijs', gender: 'm' },
    { surname: 'Ševčenko', givenName: 'Solomija', gender: 'f' },
  ],
};
