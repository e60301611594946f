import type { EventType } from '@onsale/schemas';

const WORDS: Record<EventType, string> = {
  concert: 'Concert',
  theatre: 'Theatre',
  sport: 'Sport',
  comedy: 'Comedy',
  classical: 'Classical',
  family: 'Family',
  festival: 'Festival',
  talk: 'Talk',
};

export function eventTypeWord(type: EventType): string {
  return WORDS[type];
}
