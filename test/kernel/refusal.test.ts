import { expect, test } from 'vitest';
import { REFUSAL_CODES, Refusal } from '../../src/kernel/refusal.ts';

test('a refusal tells its code and what its text names', () => {
  const refusal = new Refusal('text-too-long', { limit: 500 });
  expect(refusal).toBeInstanceOf(Error);
  expect(refusal).toMatchObject({ name: 'Refusal', code: 'text-too-long', params: { limit: 500 } });
  expect(new Refusal('not-allowed').params).toEqual({});
});

test('its message is the code alone: a log that gets hold of it learns nothing of the person', () => {
  expect(new Refusal('stale-button', { name: 'Anna' }).message).toBe('stale-button');
});

test('no code stands twice in the list that the texts are held against', () => {
  expect(new Set(REFUSAL_CODES).size).toBe(REFUSAL_CODES.length);
});
