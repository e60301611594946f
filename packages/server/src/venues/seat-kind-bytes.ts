/** The bytes of `SectionLayout.kinds`. */
export const KIND_STANDARD = 0;
export const KIND_WHEELCHAIR = 1;
export const KIND_COMPANION = 2;
