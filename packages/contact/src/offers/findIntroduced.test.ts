import { describe, expect, it } from 'vitest';
import { findIntroduced } from './findIntroduced.js';

describe('findIntroduced', () => {
  it.each([
    ['Hello, my name is Maria and I represent a school', 'Maria'],
    ['Добрий день! Мене звати Олена Коваль, я з Києва', 'Олена Коваль'],
    ['Меня зовут Анна', 'Анна'],
    ['اسم من رضا است', 'رضا'],
    ['Ich heiße Jonas Lang.', 'Jonas Lang.'],
    ['Please call back.\n\nKind regards,\nTaras Lir', 'Taras Lir'],
    ['Чекаю дзвінка.\nЗ повагою, Тарас', 'Тарас'],
  ])('finds who writes %j', (message, name) => {
    expect(findIntroduced(message)).toBe(name);
  });

  it.each([
    '',
    'I am looking for a designer',
    'Call me today',
    'My name is test',
    'Regards',
    'my name is ТОВ Калина',
    'Please send regards to Anna',
  ])('finds nobody in %j', (message) => {
    expect(findIntroduced(message)).toBeUndefined();
  });

  it('is done at once with a letter of nothing but introductions', () => {
    expect(findIntroduced('my name is test. '.repeat(5_000))).toBeUndefined();
  });
});
