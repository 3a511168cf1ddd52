import { z } from 'zod';
import type { LessonState } from '../../regulation/lesson-state.ts';

/** A lesson as a draft remembers it: the journal wrote it there itself, so its fields are not checked again. */
export const keptState = z.custom<LessonState>((value) => typeof value === 'object' && value !== null);
