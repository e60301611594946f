import type { Books } from '../books/books.ts';
import { invalidRequest } from './stripe-refusal.ts';

type Node = Record<string, unknown>;

/** A copy of the answer with the objects that `expand[]` names written out in place of their ids. */
export function expand(answer: object, paths: string[], books: Books): object {
  const copy = structuredClone(answer) as Node;
  for (const path of paths) expandPath(copy, path.split('.'), path, books);
  return copy;
}

function expandPath(node: Node, [step, ...rest]: string[], path: string, books: Books): void {
  if (step === undefined) return;
  if (step === 'data' && Array.isArray(node.data)) {
    for (const row of node.data as Node[]) expandPath(row, rest, path, books);
    return;
  }
  if (step === 'line_items' && node.object === 'checkout.session') {
    node.line_items = lineItems(String(node.id), books);
    return;
  }
  if (!(step in node)) {
    throw invalidRequest(`This property cannot be expanded (${path}).`, { param: 'expand' });
  }
  const value = node[step];
  if (typeof value === 'string') node[step] = structuredClone(findById(value, books)) ?? value;
  const inner = node[step];
  if (rest.length > 0 && typeof inner === 'object' && inner !== null)
    expandPath(inner as Node, rest, path, books);
}

export function lineItems(sessionId: string, books: Books) {
  const data = books.sessionDetails.find(sessionId)?.line_items ?? [];
  return { object: 'list', url: `/v1/checkout/sessions/${sessionId}/line_items`, has_more: false, data };
}

function findById(id: string, books: Books): object | undefined {
  switch (id.split('_', 1)[0]) {
    case 'cs':
      return books.sessions.find(id);
    case 'pi':
      return books.intents.find(id);
    case 'ch':
      return books.charges.find(id);
    case 're':
      return books.refunds.find(id);
    case 'cus':
      return books.customers.find(id);
    case 'txn':
      return books.balance.find(id);
    default:
      return undefined;
  }
}
