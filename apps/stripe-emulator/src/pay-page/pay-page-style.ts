/** Paper and ink like the shop's, but without its lamp: a bank's blue, so that nobody takes this page for the shop. */
export const PAY_PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#eef1f4, #0d1116);
  --surface: light-dark(#ffffff, #171d25);
  --sunken: light-dark(#e3e8ee, #0a0d11);
  --ink: light-dark(#131a22, #f1f4f8);
  --ink-2: light-dark(#4a5563, #b4bfcc);
  --line: light-dark(#d5dce4, #2b3441);
  --line-strong: light-dark(#78838f, #76828f);
  --bank: light-dark(#0f4c81, #9cc9f5);
  --bank-hover: light-dark(#0b3c67, #b8d9f9);
  --on-bank: light-dark(#ffffff, #06233c);
  --bad: light-dark(#ae231b, #ff9a90);
  --bad-wash: light-dark(#fde7e3, #3a1815);
  --focus: light-dark(#3a36c9, #aeb4ff);
}
*, *::before, *::after { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 400 16px/24px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; }
.brand { display: flex; align-items: center; gap: 10px; max-width: 512px; margin: 0 auto; padding: 20px 16px 16px; white-space: nowrap; }
.mark { width: 28px; height: 28px; border-radius: 8px; background: linear-gradient(135deg, var(--bank) 0 48%, transparent 48% 54%, var(--bank) 54%); }
.bank { font-weight: 700; font-size: 18px; letter-spacing: -.01em; }
.what { margin-left: auto; color: var(--ink-2); font-size: 14px; }
.notice { margin: 0; padding: 10px 16px; text-align: center; font-size: 14px; background: var(--sunken); border-block: 1px dashed var(--line-strong); }
main { max-width: 512px; margin: 0 auto; padding: 24px 16px 48px; display: grid; gap: 16px; }
.card > :last-child { margin-bottom: 0; }
.card { background: var(--surface); border: 1px solid var(--line); border-radius: 14px; padding: 24px; }
h1 { margin: 0 0 12px; font-size: 20px; line-height: 26px; text-wrap: balance; overflow-wrap: anywhere; }
.lines { list-style: none; margin: 0; padding: 0; }
.lines li { display: flex; justify-content: space-between; gap: 16px; padding: 6px 0; color: var(--ink-2); overflow-wrap: anywhere; }
.sum, .total strong { font-variant-numeric: tabular-nums; white-space: nowrap; }
.total { display: flex; justify-content: space-between; align-items: baseline; gap: 16px; margin: 12px 0 0; padding-top: 14px; border-top: 1px solid var(--line); font-weight: 600; }
.total strong { font-size: 28px; line-height: 34px; letter-spacing: -.01em; }
form { display: grid; gap: 12px; }
label { font-weight: 600; font-size: 15px; }
input { width: 100%; min-height: 48px; padding: 0 14px; border: 1px solid var(--line-strong); border-radius: 8px; background: var(--surface); color: var(--ink); font: 500 17px/24px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
.hint { margin: 0; color: var(--ink-2); font-size: 14px; line-height: 20px; }
.time { text-align: center; }
.time:empty { display: none; }
summary { padding-block: 10px; cursor: pointer; color: var(--bank); font-size: 15px; }
dl { margin: 4px 0 12px; display: grid; gap: 8px; font-size: 14px; line-height: 20px; }
dl div { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; }
dt { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; }
dd { margin: 0; color: var(--ink-2); }
button, .button { display: flex; align-items: center; justify-content: center; width: 100%; min-height: 52px; padding: 8px 18px; border: 1px solid transparent; border-radius: 8px; font: 600 16px/22px system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif; text-align: center; text-decoration: none; cursor: pointer; transition: background 120ms; }
.pay, .button { background: var(--bank); color: var(--on-bank); }
.pay:hover, .button:hover { background: var(--bank-hover); }
.quiet { background: var(--surface); color: var(--ink); border-color: var(--line-strong); }
.quiet:hover { background: var(--sunken); }
.leave { margin: 0; text-align: center; }
.leave a { display: inline-flex; align-items: center; min-height: 44px; color: var(--ink); text-underline-offset: 3px; }
.refusal { margin: 0; padding: 14px 16px; border: 1px solid var(--bad); border-radius: 8px; background: var(--bad-wash); color: var(--bad); font-weight: 500; }
:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
@media (max-width: 400px) { .card { padding: 18px 16px; } }
@media (prefers-reduced-motion: reduce) { *, *::before, *::after { transition: none !important; } }
`;
