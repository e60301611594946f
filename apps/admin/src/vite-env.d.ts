interface ImportMetaEnv {
  /** Where the shop is, when the page comes from Vite's own server. */
  readonly VITE_SHOP_URL?: string;
}
