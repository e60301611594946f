/** The part of Stripe's objects that this emulator keeps, under Stripe's own field names. Times are Unix seconds, amounts Stripe's integers. */

export type Metadata = Record<string, string>;

interface StripeObject {
  id: string;
  object: string;
  created: number;
  livemode: false;
}

export interface Session extends StripeObject {
  object: 'checkout.session';
  mode: 'payment';
  ui_mode: 'hosted_page';
  status: 'open' | 'complete' | 'expired';
  payment_status: 'unpaid' | 'paid';
  allowed_payment_method_types: string[] | null;
  payment_method_types: string[];
  payment_intent: string | null;
  amount_subtotal: number;
  amount_total: number;
  total_details: { amount_discount: number; amount_shipping: number; amount_tax: number };
  currency: string;
  client_reference_id: string | null;
  customer: string | null;
  customer_email: string | null;
  customer_details: { email: string | null; name: string | null; phone: null; address: null } | null;
  expires_at: number;
  locale: string | null;
  metadata: Metadata;
  url: string | null;
  success_url: string;
  cancel_url: string | null;
}

/** What a session sells, and what its payment will carry: Stripe shows neither unless asked. */
export interface SessionDetails {
  id: string;
  line_items: LineItem[];
  intent_description: string | null;
  intent_metadata: Metadata;
}

export interface LineItem {
  id: string;
  object: 'item';
  description: string;
  quantity: number;
  currency: string;
  amount_subtotal: number;
  amount_total: number;
  amount_discount: 0;
  amount_tax: 0;
  price: {
    id: string;
    object: 'price';
    active: false;
    currency: string;
    unit_amount: number;
    type: 'one_time';
    livemode: false;
    product: string;
  };
}

export interface PaymentError {
  type: 'card_error';
  code: string;
  decline_code: string;
  message: string;
  charge: string;
}

export interface Intent extends StripeObject {
  object: 'payment_intent';
  status: 'requires_payment_method' | 'succeeded' | 'canceled';
  amount: number;
  amount_capturable: 0;
  amount_received: number;
  currency: string;
  capture_method: 'automatic_async';
  confirmation_method: 'automatic';
  client_secret: string;
  customer: string | null;
  description: string | null;
  receipt_email: string | null;
  payment_method: string | null;
  payment_method_types: string[];
  latest_charge: string | null;
  last_payment_error: PaymentError | null;
  canceled_at: number | null;
  cancellation_reason: string | null;
  next_action: null;
  metadata: Metadata;
}

export interface Charge extends StripeObject {
  object: 'charge';
  status: 'succeeded' | 'failed';
  amount: number;
  amount_captured: number;
  amount_refunded: number;
  currency: string;
  paid: boolean;
  captured: boolean;
  refunded: boolean;
  disputed: false;
  balance_transaction: string | null;
  billing_details: { email: string | null; name: null; phone: null; address: null };
  customer: string | null;
  description: string | null;
  failure_code: string | null;
  failure_message: string | null;
  payment_intent: string;
  payment_method: string;
  payment_method_details: {
    type: 'card';
    card: {
      brand: string;
      last4: string;
      exp_month: number;
      exp_year: number;
      funding: 'credit';
      country: 'US';
      network: string;
    };
  };
  metadata: Metadata;
}

export interface Refund extends StripeObject {
  object: 'refund';
  status: 'succeeded' | 'pending' | 'failed';
  amount: number;
  currency: string;
  charge: string;
  payment_intent: string;
  balance_transaction: string | null;
  failure_balance_transaction?: string;
  failure_reason?: string;
  reason: string | null;
  receipt_number: null;
  metadata: Metadata;
}

export interface Customer extends StripeObject {
  object: 'customer';
  email: string | null;
  name: string | null;
  phone: string | null;
  description: string | null;
  metadata: Metadata;
}

/** One movement of the account's money; the sum of all of them is what the account holds. */
export interface BalanceTransaction extends Omit<StripeObject, 'livemode'> {
  object: 'balance_transaction';
  type: 'charge' | 'refund' | 'refund_failure';
  reporting_category: 'charge' | 'refund' | 'refund_failure';
  amount: number;
  fee: 0;
  net: number;
  currency: string;
  source: string;
  status: 'available';
  available_on: number;
  description: string | null;
}

export interface StripeEvent extends StripeObject {
  object: 'event';
  type: string;
  api_version: string;
  data: { object: { id: string; object: string } };
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
}

/** The answer kept for an idempotency key, so that asking twice changes nothing twice. */
export interface KeptAnswer {
  id: string;
  fingerprint: string;
  status: number;
  body: string;
  created: number;
}
