import { describe, expect, test } from 'vitest';
import { topicHints } from '../../src/regulation/topic-hints.ts';

const all = { cyrillic: true, achievedResult: true };
const none = { cyrillic: false, achievedResult: false };

describe('4.5: what a topic is gently told', () => {
  test.each([
    ['Сложение дробей', ['cyrillic', 'achieved-result']],
    ['Сложение дробей. SR: умеет складывать', ['cyrillic']],
    ['Dzejolis „Белеет парус“ krievu literatūrā', ['achieved-result']],
    ['Daļu saskaitīšana', ['achieved-result']],
    ['Daļu saskaitīšana. SR: saskaita daļas', []],
    ['Daļas, sr: saskaita', []],
    ['Daļas. Sasniedzamais rezultāts: saskaita daļas', []],
    ['PSRS vēsture', ['achieved-result']],
    ['', []],
    [undefined, []],
  ])('%s: %j', (topic, hints) => {
    expect(topicHints(topic, all)).toEqual(hints);
  });

  test('a school that does not want them is told nothing', () => {
    expect(topicHints('Сложение дробей', none)).toEqual([]);
  });
});
