import { describe, expect, it } from 'vitest';
import { suggestEmail } from './suggest-email.ts';

describe('an e-mail address with a slip of the finger', () => {
  it.each([
    ['nadia@example.con', 'nadia@example.com'],
    ['nadia@gmial.com', 'nadia@gmail.com'],
    ['nadia@gmai.com', 'nadia@gmail.com'],
    ['nadia@hotmial.con', 'nadia@hotmail.com'],
    ['nadia@outlok.com', 'nadia@outlook.com'],
    ['Nadia@Zigo.nl', 'nadia@ziggo.nl'],
    ['nadia@my-own-house.cmo', 'nadia@my-own-house.com'],
  ])('%s was meant to be %s', (typed, meant) => {
    expect(suggestEmail(typed)).toBe(meant);
  });

  it.each([
    'nadia@gmail.com',
    'nadia@hotmail.nl',
    'nadia@live.nl',
    'nadia@gmx.net',
    'nadia@mail.com',
    'nadia@posteo.de',
    'nadia',
    'nadia@',
    '',
  ])('leaves %s alone', (typed) => {
    expect(suggestEmail(typed)).toBeNull();
  });
});
