import { expect, test } from 'vitest';
import { readAnswer } from './http-connection.ts';

const WITH_LENGTH = 'HTTP/1.1 200 OK\r\ncontent-length: 7\r\n\r\n{"a":1}';
const IN_CHUNKS =
  'HTTP/1.1 409 Conflict\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n{"a\r\n4\r\n":1}\r\n0\r\n\r\n';

test.each([
  [WITH_LENGTH, 200],
  [IN_CHUNKS, 409],
])('reads a whole answer %#, and waits while a byte of it is missing', (text, status) => {
  expect(readAnswer(Buffer.from(text))).toEqual({ status, body: '{"a":1}' });
  for (let bytes = 0; bytes < text.length; bytes++) {
    expect(readAnswer(Buffer.from(text.slice(0, bytes)))).toBeNull();
  }
});

test('an answer without a body is whole when its head is', () => {
  expect(readAnswer(Buffer.from('HTTP/1.1 204 No Content\r\n\r\n'))).toEqual({ status: 204, body: '' });
});
