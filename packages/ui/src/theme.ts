import { createTheme, defaultVariantColorsResolver } from '@mantine/core';
import type { CSSVariablesResolver, VariantColorsResolver } from '@mantine/core';

const paint = (background: string, hover: string, color: string, border: string) => ({
  background,
  hover,
  color,
  border: `1px solid ${border}`,
});

/** `filled` is the house's ink, `lamp` only what takes, keeps or pays for seats. */
const variantColorResolver: VariantColorsResolver = (input) => {
  switch (input.variant) {
    case 'filled':
      return paint('var(--solid)', 'var(--solid-hover)', 'var(--on-solid)', 'transparent');
    case 'lamp':
      return paint('var(--lamp)', 'var(--lamp-hover)', 'var(--on-lamp)', 'var(--lamp-edge)');
    case 'default':
      return paint('var(--surface)', 'var(--hover)', 'var(--ink)', 'var(--line-strong)');
    case 'subtle':
      return paint('transparent', 'var(--hover)', 'var(--ink)', 'transparent');
    default:
      return defaultVariantColorsResolver(input);
  }
};

export const theme = createTheme({
  variantColorResolver,
  defaultRadius: 'md',
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  // Mantine's own shades 6 fail the contrast rule with white text; 8 passes.
  primaryShade: { light: 8, dark: 8 },
  fontFamily: 'var(--font)',
  fontSizes: { xs: '12px', sm: '13px', md: '15px', lg: '16px', xl: '20px' },
  lineHeights: { xs: '1.334', sm: '1.4', md: '1.467', lg: '1.4', xl: '1.25' },
  headings: { fontFamily: 'var(--display)', fontWeight: '750', textWrap: 'balance' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '14px', xl: '22px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '32px' },
  breakpoints: { xs: '24em', sm: '40em', md: '56.25em', lg: '75em', xl: '90em' },
  components: {
    Input: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Select: { defaultProps: { size: 'md' } },
    Textarea: { defaultProps: { size: 'md' } },
    NumberInput: { defaultProps: { size: 'md' } },
    Autocomplete: { defaultProps: { size: 'md' } },
    // Named, so that Mantine asks the resolver above instead of taking its own blue.
    Button: { defaultProps: { size: 'md', variant: 'filled' } },
    ActionIcon: { defaultProps: { variant: 'subtle' } },
    Modal: { defaultProps: { radius: 'lg', centered: true, closeButtonProps: { 'aria-label': 'Close' } } },
    Drawer: { defaultProps: { closeButtonProps: { 'aria-label': 'Close' } } },
  },
});

const SHARED = {
  '--mantine-color-body': 'var(--ground)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--hover)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-anchor': 'var(--ink)',
  '--mantine-primary-color-filled': 'var(--solid)',
  '--mantine-primary-color-filled-hover': 'var(--solid-hover)',
  '--mantine-primary-color-contrast': 'var(--on-solid)',
  '--mantine-primary-color-light': 'var(--sunken)',
  '--mantine-primary-color-light-hover': 'var(--hover)',
  '--mantine-primary-color-light-color': 'var(--ink)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: SHARED,
  dark: SHARED,
});
