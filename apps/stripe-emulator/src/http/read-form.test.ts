import { expect, test } from 'vitest';
import { readForm } from './read-form.ts';

test.each([
  ['a=1&b=x%20y+z', { a: '1', b: 'x y z' }],
  ['a[b][c]=1&a[b][d]=2', { a: { b: { c: '1', d: '2' } } }],
  [
    'line_items[0][quantity]=2&line_items[1][quantity]=1',
    { line_items: [{ quantity: '2' }, { quantity: '1' }] },
  ],
  ['expand[]=x&expand[]=y', { expand: ['x', 'y'] }],
  ['created[gte]=5', { created: { gte: '5' } }],
  ['', {}],
])('reads %s', (encoded, form) => {
  expect(readForm(encoded)).toEqual(form);
});

test('a key named like a built-in is an ordinary key', () => {
  const form = readForm('__proto__[admin]=1&metadata[__proto__]=2');
  expect(({} as { admin?: string }).admin).toBeUndefined();
  expect(Object.keys(form)).toEqual(['__proto__', 'metadata']);
});
