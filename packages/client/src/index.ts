export { createOfficeClient, createShopClient } from './create-client.ts';
export type { ClientOptions, OfficeClient, ShopClient, ShopClientOptions } from './create-client.ts';
export { newId } from './new-id.ts';
export { isUnreachable, problemOf } from './problem-of.ts';
export { fetchTicketDocument } from './ticket-document.ts';
export type { TicketDocumentName } from './ticket-document.ts';
