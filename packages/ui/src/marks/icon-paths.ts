/** Drawn for Onsale on a 20 × 20 grid, stroke 1.6. Inner markup of an `<svg>`: constants of ours, never input. */
export const ICON_PATHS = {
  search: '<circle cx="9" cy="9" r="5.6"/><path d="m13.3 13.3 3.7 3.7"/>',
  pin: '<path d="M10 17.5s5.5-4.9 5.5-9.2a5.5 5.5 0 0 0-11 0c0 4.3 5.5 9.2 5.5 9.2Z"/><circle cx="10" cy="8.3" r="2"/>',
  calendar: '<rect x="3" y="4.5" width="14" height="12.5" rx="2"/><path d="M3 8.5h14M7 2.8v3M13 2.8v3"/>',
  clock: '<circle cx="10" cy="10" r="7"/><path d="M10 6v4.2l2.7 1.7"/>',
  ticket:
    '<path d="M2.8 6.5c0-.8.7-1.5 1.5-1.5h11.4c.8 0 1.5.7 1.5 1.5v1.7a1.9 1.9 0 0 0 0 3.6v1.7c0 .8-.7 1.5-1.5 1.5H4.3c-.8 0-1.5-.7-1.5-1.5v-1.7a1.9 1.9 0 0 0 0-3.6Z"/><path d="M12.2 7.5v1M12.2 11.5v1"/>',
  user: '<circle cx="10" cy="7" r="3.2"/><path d="M3.8 16.8c.8-3 3.3-4.3 6.2-4.3s5.4 1.3 6.2 4.3"/>',
  users:
    '<circle cx="7.5" cy="7.5" r="2.7"/><path d="M2.5 15.8c.6-2.5 2.5-3.6 5-3.6s4.4 1.1 5 3.6"/><path d="M12.8 5.2a2.7 2.7 0 0 1 0 4.8M14.3 12.5c1.7.4 2.8 1.5 3.2 3.3"/>',
  down: '<path d="m5.5 8 4.5 4.5L14.5 8"/>',
  right: '<path d="M8 5.5 12.5 10 8 14.5"/>',
  left: '<path d="M12 5.5 7.5 10l4.5 4.5"/>',
  arrow: '<path d="M4 10h12M11.5 5.5 16 10l-4.5 4.5"/>',
  back: '<path d="M16 10H4M8.5 5.5 4 10l4.5 4.5"/>',
  up: '<path d="M10 16V4M5.5 8.5 10 4l4.5 4.5"/>',
  plus: '<path d="M10 4v12M4 10h12"/>',
  minus: '<path d="M4 10h12"/>',
  x: '<path d="m5 5 10 10M15 5 5 15"/>',
  check: '<path d="m4.5 10.5 3.7 3.7 7.3-8.2"/>',
  info: '<circle cx="10" cy="10" r="7"/><path d="M10 9.3v4M10 6.5v.1"/>',
  alert: '<path d="M10 3.2 17.5 16h-15Z"/><path d="M10 8v3.6M10 13.7v.1"/>',
  wheel:
    '<circle cx="9" cy="3.6" r="1.3" fill="currentColor" stroke="none"/><path d="M9 6.5v4.7h3.6l2 4"/><path d="M9 8.6h3.2"/><path d="M6.6 9.7a4 4 0 1 0 5.2 5"/>',
  sliders:
    '<path d="M3 6h8M15 6h2M3 14h2M9 14h8"/><circle cx="13" cy="6" r="2"/><circle cx="7" cy="14" r="2"/>',
  map: '<path d="m3 5.5 4.7-2 4.6 2 4.7-2v11l-4.7 2-4.6-2-4.7 2Z"/><path d="M7.7 3.5v11M12.3 5.5v11"/>',
  list: '<path d="M7 5.5h10M7 10h10M7 14.5h10M3.2 5.5h.1M3.2 10h.1M3.2 14.5h.1"/>',
  grid: '<rect x="3.5" y="3.5" width="5" height="5" rx="1"/><rect x="11.5" y="3.5" width="5" height="5" rx="1"/><rect x="3.5" y="11.5" width="5" height="5" rx="1"/><rect x="11.5" y="11.5" width="5" height="5" rx="1"/>',
  refresh:
    '<path d="M16 8.5A6.3 6.3 0 0 0 4.6 7M4 11.5A6.3 6.3 0 0 0 15.4 13"/><path d="M4.3 3.5V7h3.5M15.7 16.5V13h-3.5"/>',
  lock: '<rect x="4.5" y="9" width="11" height="8" rx="2"/><path d="M7 9V6.5a3 3 0 0 1 6 0V9"/>',
  swap: '<path d="M3.5 7h12M12.5 4l3 3-3 3M16.5 13h-12M7.5 10l-3 3 3 3"/>',
  mail: '<rect x="2.8" y="4.5" width="14.4" height="11" rx="2"/><path d="m3.5 6 6.5 5 6.5-5"/>',
  door: '<path d="M5 17V4.5c0-.6.4-1 1-1h8c.6 0 1 .4 1 1V17M3 17h14M11.8 10.3v.1"/>',
  scan: '<path d="M3.5 7V5c0-.8.7-1.5 1.5-1.5h2M13 3.5h2c.8 0 1.5.7 1.5 1.5v2M16.5 13v2c0 .8-.7 1.5-1.5 1.5h-2M7 16.5H5c-.8 0-1.5-.7-1.5-1.5v-2M3 10h14"/>',
  undo: '<path d="M7 4 3.5 7.5 7 11"/><path d="M3.5 7.5h8a4.5 4.5 0 0 1 0 9H8"/>',
  redo: '<path d="m13 4 3.5 3.5L13 11"/><path d="M16.5 7.5h-8a4.5 4.5 0 0 0 0 9H12"/>',
  cursor: '<path d="m4.5 3.5 11 5-4.7 1.7L9 15Z"/>',
  hand: '<path d="M6.5 10V5.2a1.2 1.2 0 0 1 2.4 0V9M8.9 8.5V4a1.2 1.2 0 0 1 2.4 0v4.5M11.3 8.7V5.2a1.2 1.2 0 0 1 2.4 0v6.3c0 3-1.8 5-4.5 5-2.2 0-3.2-.9-4.3-2.7l-1.6-2.7c-.6-1.1.9-2 1.7-1l1.5 1.7"/>',
  row: '<circle cx="4.5" cy="10" r="1.7"/><circle cx="10" cy="10" r="1.7"/><circle cx="15.5" cy="10" r="1.7"/>',
  curve:
    '<path d="M3 13c3.5-6.5 10.5-6.5 14 0"/><circle cx="3" cy="13" r="1.2" fill="currentColor"/><circle cx="17" cy="13" r="1.2" fill="currentColor"/><circle cx="10" cy="8.2" r="1.2" fill="currentColor"/>',
  area: '<path d="M4 6.5 12 3.5l5 5-2 7.5H6Z"/>',
  text: '<path d="M4.5 5h11M10 5v11M7.5 16h5"/>',
  image:
    '<rect x="3" y="4" width="14" height="12" rx="2"/><path d="m3.5 14 4-4 3.5 3.5 2.5-2.5 3.5 3.5"/><circle cx="13" cy="7.5" r="1.1"/>',
  brush:
    '<path d="M16.5 3.5 9.5 10.5M9.8 10.2c1.5.7 1.6 2.8.2 4-1.5 1.3-4 1.6-6.5 1.3 1.7-.9 1.3-2.3 2-3.8.8-1.6 2.8-2.2 4.3-1.5Z"/>',
  layers:
    '<path d="m10 3 7 3.8-7 3.8-7-3.8Z"/><path d="m3 10.2 7 3.8 7-3.8M3 13.4l7 3.8 7-3.8" opacity=".55"/>',
  more: '<path d="M4.5 10h.1M10 10h.1M15.5 10h.1" stroke-width="2.6"/>',
  down2: '<path d="M10 3.5v9M6 9l4 4 4-4M4 16.5h12"/>',
  share: '<path d="M10 12V3.5M6.8 6 10 3l3.2 3M5 9.5H4v7h12v-7h-1"/>',
  bell: '<path d="M10 3a4.5 4.5 0 0 0-4.5 4.5c0 4-1.5 5-1.5 6h12c0-1-1.5-2-1.5-6A4.5 4.5 0 0 0 10 3ZM8.3 16a1.8 1.8 0 0 0 3.4 0"/>',
  globe:
    '<circle cx="10" cy="10" r="7"/><path d="M3 10h14M10 3c2.5 2 3.2 4.5 3.2 7s-.7 5-3.2 7c-2.5-2-3.2-4.5-3.2-7S7.5 5 10 3Z"/>',
  shield:
    '<path d="M10 3 4 5.2v4.3c0 3.6 2.4 6 6 7.5 3.6-1.5 6-3.9 6-7.5V5.2Z"/><path d="m7.5 10 1.9 1.9 3.3-3.7"/>',
  eye: '<path d="M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5Z"/><circle cx="10" cy="10" r="2.3"/>',
  gear: '<circle cx="10" cy="10" r="2.5"/><path d="M10 3v2M10 15v2M3 10h2M15 10h2M5 5l1.5 1.5M13.5 13.5 15 15M5 15l1.5-1.5M13.5 6.5 15 5"/>',
  chart: '<path d="M3.5 3.5v13h13"/><path d="m6.5 12.5 3-3.5 2.5 2 4-5"/>',
  card: '<rect x="2.8" y="4.5" width="14.4" height="11" rx="2"/><path d="M3 8.3h14M6 12.3h3"/>',
  walk: '<circle cx="11" cy="3.8" r="1.4" fill="currentColor" stroke="none"/><path d="m7.5 17 2-5-1.5-2 1-3.5 2.5 1.5 1 2h2M10 12l2.5 2 .5 3M9 6.5 6.5 8.3 6 11"/>',
  star: '<path d="m10 3.3 2 4.3 4.7.6-3.4 3.3.8 4.7L10 14l-4.1 2.2.8-4.7L3.3 8.2 8 7.6Z"/>',
  flash: '<path d="M11 2.8 4.5 11.5H10L9 17.2l6.5-8.7H10Z"/>',
  wifi: '<path d="M2.5 8a11 11 0 0 1 15 0M5 11a7.3 7.3 0 0 1 10 0M7.6 14a3.5 3.5 0 0 1 4.8 0M10 16.6v.1"/>',
  nowifi:
    '<path d="M3 3l14 14M5 11a7.3 7.3 0 0 1 3.5-1.9M12.5 9.5c.9.3 1.8.8 2.5 1.5M7.6 14a3.5 3.5 0 0 1 4.8 0M2.5 8a11 11 0 0 1 4-2.5M10 5.1c2.7 0 5.4 1 7.5 2.9M10 16.6v.1"/>',
  note: '<path d="M4 4h12v8.5L12.5 16H4Z"/><path d="M12.5 16v-3.5H16M7 8h6M7 11h3"/>',
  copy: '<rect x="7" y="7" width="9.5" height="9.5" rx="2"/><path d="M13 4.5c0-.6-.4-1-1-1H4.5c-.6 0-1 .4-1 1V12c0 .6.4 1 1 1"/>',
  tag: '<path d="M3.5 4.5v5l7 7 6-6-7-7h-5c-.6 0-1 .4-1 1Z"/><path d="M7 7.1v.1"/>',
  hourglass: '<path d="M5.5 3h9M5.5 17h9M6.5 3c0 4 7 5 7 7s-7 3-7 7M13.5 3c0 4-7 5-7 7s7 3 7 7"/>',
} as const;
