import type { Words } from './words.ts';

export const english: Words = {
  titles: {
    theatre: [
      ['The Lighthouse Keeper’s Daughter', 'A storm, a secret and one lamp'],
      ['Salt and Paper', 'Two sisters divide a house'],
      ['Nine Minutes to Midnight', 'A thriller in real time'],
      ['The Understudy', 'Tonight she goes on'],
      ['A Room Without Mirrors', 'A new play by Edith Calloway'],
      ['Hamlet, in the Kitchen', 'The prince, the knives, the last dinner'],
      ['The Orchard Line', 'The last train stops here'],
      ['Letters from Deal', 'A marriage in forty postcards'],
    ],
    comedy: [
      ['Priya Hallam', 'Mildly Concerned'],
      ['Tom Okafor', 'The Wrong Queue'],
      ['Beth and the Band', 'Jokes you can dance to'],
      ['The Late Improvisers', 'You shout it, they play it'],
      ['Gareth Pym', 'Notes from a Shed'],
      ['Dolores Quick', 'Nobody Asked'],
      ['Late Night Laughs', 'Four comics, one microphone'],
    ],
    classical: [
      ['Mahler 5', 'The City Philharmonic'],
      ['Bach by Candlelight', 'The six Brandenburg concertos'],
      ['Beethoven: The Late Quartets', 'The Arden Quartet'],
      ['A Night at the Opera', 'Arias and choruses with full orchestra'],
      ['Spem in Alium', 'Forty voices around you'],
      ['Pictures and Firebirds', 'Mussorgsky and Stravinsky'],
    ],
    family: [
      ['The Bear Who Missed Winter', 'For everybody over three'],
      ['Bubbles, Bones and Big Ideas', 'Science you can hear'],
      ['Captain Turnip Sails Again', 'A puppet adventure'],
      ['The Paper Dragon', 'Shadow theatre with live music'],
      ['Dinosaurs After Dark', 'Bring a torch'],
    ],
    festival: [
      ['Long Light Weekend', 'Three stages by the water'],
      ['Small Hours Festival', 'Electronic music until the first train'],
      ['Brass and Thunder', 'Marching bands go wild'],
      ['New Folk Gathering', 'Fiddles, voices and a very long table'],
    ],
    talk: [
      ['How Cities Sleep', 'With the architect Nadia Brandt'],
      ['The Truth About Bees', 'An evening for the curious'],
      ['Writing in the Dark', 'Five crime writers and one unsolved case'],
      ['Deep Water', 'What lives below four thousand metres'],
      ['A Short History of Tomorrow', 'Forecasts that failed, and why'],
    ],
  },
  concertTaglines: [
    'World tour',
    'The new album, live',
    'One night only',
    'With special guests',
    'The farewell tour',
    'Unplugged',
    'Twenty years of songs',
  ],
  sportTaglines: [
    'League match',
    'Cup, quarter-final',
    'Season opener',
    'The local derby',
    'Friendly international',
  ],
  openings: {
    concert: [
      'A new record and the songs that everybody knows by heart: {name}, live in {city}.',
      'After two quiet years {name} will be back on the road, and {venue} is one of the first stops.',
      'What began in a garage with two microphones now fills halls from Oslo to Osaka: {name}, this time in {city}.',
      'Loud, precise and warm: {name} with the biggest band so far, at {venue}.',
    ],
    theatre: [
      '“{name}” was the talk of last season, and it arrives at {venue} with its original cast.',
      'Five actors, one room and an evening that nobody on stage will forget: “{name}”.',
      'A play about what families say when they think that nobody listens.',
      'In “{name}” an ordinary day goes wrong by one small step after another.',
    ],
    sport: [
      '{name}: two sides that know each other far too well meet at {venue}.',
      'Everything is open in the table, and {city} expects a full house for {name}.',
      'The reverse fixture ended level. This one, both coaches promise, will not.',
    ],
    comedy: [
      '{name} has spent a year collecting small disasters, and most of them are now an hour of stand-up.',
      'Fast, kind and merciless about trains: {name} at {venue}.',
      'An evening with {name} costs less than a therapist and takes about as long.',
    ],
    classical: [
      'An evening that starts almost in silence and ends with everybody on stage playing as loud as they can.',
      '“{name}” at {venue}: music that is heard best with no screen between you and the players.',
      'Few programmes ask so much of an orchestra, and few give so much back to the room.',
    ],
    family: [
      '“{name}” is told with puppets, a cello and a great deal of flour.',
      'A show for children who ask why, and for the adults who have to answer.',
      'Laughing is allowed, and so is shouting, asking and falling asleep in the second half.',
    ],
    festival: [
      'One ticket, three stages and more than thirty acts: {name} takes over {venue} from noon until late.',
      '{name} returns to {city} with old friends, first-timers and a campfire that needs guarding.',
      'Come for a name you know and go home with three that you do not know yet.',
    ],
    talk: [
      'An evening for people who would rather hear it from somebody who was there.',
      '“{name}”: ninety minutes of talk, half an hour of your questions, no slides with bullet points.',
      'Big questions in plain words, with time to disagree afterwards at the bar.',
    ],
  },
  middles: {
    concert: [
      'Expect a set of about two hours that moves from quiet beginnings to a last half-hour on your feet.',
      'The light show was drawn by the people who lit the first club nights, and it still fits the music like a glove.',
      'A string quartet joins for the middle part, and the encores change every night.',
      'Reviewers called the last tour “the kindest loud evening of the year”.',
    ],
    theatre: [
      'The stage is almost bare; the words do the rest, with live music from the pit.',
      'It is funny until it is not, and then it is funny again.',
      'Director Imogen Hale keeps the pace high and the lights low.',
      'Audiences have been leaving in loud discussion, which is the best review we know.',
    ],
    sport: [
      'Gates open ninety minutes before the start, with music and food on the forecourt.',
      'The home side has not lost here since spring; the visitors bring the best defence of the league.',
      'Families sit together in the lower ring, away supporters behind the far end.',
    ],
    comedy: [
      'No seat is safe, but everybody leaves unharmed and most leave hoarse.',
      'There is a plan for the first half. There has never been one for the second.',
      'New material throughout, and the one about the boiler if you ask nicely.',
    ],
    classical: [
      'The conductor introduces each piece in two sentences, so that nobody needs to read in the dark.',
      'Played on instruments of the time, with gut strings and a good deal of risk.',
      'There is one interval, and a talk with the soloist an hour before the start.',
    ],
    family: [
      'The story needs no long attention: every ten minutes something new flies, floats or explodes gently.',
      'After the show the puppets stay on stage and may be met in person.',
      'Signed in sign language on Saturdays; relaxed performances on Sunday mornings.',
    ],
    festival: [
      'Food comes from twelve kitchens of the neighbourhood, and water is free at every stage.',
      'Re-entry is possible all day; bring layers, for the evenings by the water are cool.',
      'The small stage is programmed by people under twenty-five, and it is always the fullest.',
    ],
    talk: [
      'The hall lights stay half up, so that questions can come from everywhere.',
      'Books are for sale in the foyer and will be signed until the last person has left.',
      'A conversation, not a lecture: the host interrupts, and so may you.',
    ],
  },
  closings: [
    'Doors open an hour before the start.',
    'Step-free places are marked on the plan, each with a seat for a companion.',
    'The evening runs for about two hours, with one interval.',
    'Please bring no large bags; the cloakroom is free.',
    'Trams stop at the door and run for an hour after the end.',
  ],
};
