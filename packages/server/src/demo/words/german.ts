import type { Words } from './words.ts';

export const german: Words = {
  titles: {
    theatre: [
      ['Der letzte Gast', 'Ein Hotel, eine Nacht, kein Ausweg'],
      ['Salz auf der Treppe', 'Neues Stück von Johanna Reuter'],
      ['Faust, Küche, Bad', 'Goethe auf vierzig Quadratmetern'],
      ['Die Vermessung der Tante', 'Komödie in zwei Akten'],
      ['Nachtzug nach Norden', 'Sechs Fremde in einem Abteil'],
    ],
    comedy: [
      ['Anke Rehbein', 'Das geht doch auch freundlich'],
      ['Mehmet Lorenz', 'Alles in Ordnung'],
      ['Die Zugvögel', 'Improvisation auf Zuruf'],
      ['Pfandflaschen und Poesie', 'Die Lesebühne'],
    ],
    classical: [
      ['Bruckner 7', 'Hanseatische Philharmonie'],
      ['Die Goldberg-Variationen', 'Bei Kerzenlicht'],
      ['Winterreise', 'Bariton und Hammerflügel'],
      ['Elias', 'Oratorium mit großem Chor'],
    ],
    family: [
      ['Der Mond ist weg', 'Ab vier Jahren'],
      ['Kapitän Krümel', 'Figurentheater mit Kuchen'],
      ['Das Orchester, das rückwärts spielte', 'Konzert zum Mitmachen'],
    ],
    festival: [
      ['Uferlicht', 'Vier Bühnen am Fluss'],
      ['Nachtschicht', 'Elektronik bis zur ersten Bahn'],
      ['Blech und Donner', 'Das Fest der Blaskapellen'],
    ],
    talk: [
      ['Was das Moor erinnert', 'Mit der Archäologin Frauke Thode'],
      ['Eine kurze Geschichte der Pause', 'Warum wir aufhören sollten'],
      ['Tiefsee', 'Bilder, die noch niemand gesehen hat'],
    ],
  },
  concertTaglines: [
    'Das neue Album live',
    'Nur ein Abend',
    'Welttournee',
    'Mit Streichern',
    'Zusatzkonzert',
    'Akustisch',
  ],
  sportTaglines: ['Liga', 'Pokal, Viertelfinale', 'Saisonauftakt', 'Das Derby'],
  openings: {
    concert: [
      'Ein neues Album und die Lieder, die alle mitsingen: {name} live in {city}.',
      'Zwei Jahre war es still um {name}; jetzt beginnt die Tournee, und {venue} ist eine der ersten Stationen.',
      'Laut, genau und warm: {name} in {city}, in der bisher größten Besetzung.',
    ],
    theatre: [
      '„{name}“ war die Überraschung der letzten Spielzeit und kommt nun ins {venue}.',
      'Fünf Menschen, ein Zimmer und ein Abend, an dem alles herauskommt.',
      'Ein Stück darüber, was Familien sagen, wenn sie glauben, dass niemand zuhört.',
    ],
    sport: [
      '{name}: Zwei Mannschaften, die sich viel zu gut kennen, treffen in {venue} aufeinander.',
      'In der Tabelle ist alles offen, und {city} rechnet mit vollem Haus.',
      'Das Hinspiel endete unentschieden. Beide Trainer versprechen, dass das nicht wieder vorkommt.',
    ],
    comedy: [
      '{name}: ein Jahr voller kleiner Katastrophen, verdichtet auf einen Abend.',
      'Schnell, freundlich und gnadenlos, wenn es um die Bahn geht.',
      'Ein Abend, an dem Sie über etwas lachen, das Sie selbst auch tun.',
    ],
    classical: [
      'Ein Abend, der fast in der Stille beginnt und endet, wenn alle auf der Bühne stehen.',
      '„{name}“ in {city}: Musik, die man am besten ohne Bildschirm dazwischen hört.',
      'Wenige Programme verlangen einem Ensemble so viel ab, und wenige geben so viel zurück.',
    ],
    family: [
      '„{name}“ wird mit Puppen, einem Cello und sehr viel Mehl erzählt.',
      'Für Kinder, die warum fragen, und für die, die antworten müssen.',
      'Lachen ist erlaubt, rufen auch, und einschlafen sowieso.',
    ],
    festival: [
      'Eine Karte, vier Bühnen, mehr als dreißig Auftritte: {name} übernimmt {venue}.',
      '{name} ist zurück in {city}, mit alten Freunden und ganz neuen Namen.',
      'Kommen Sie wegen eines Namens, den Sie kennen, und gehen Sie mit dreien, die Sie noch nicht kannten.',
    ],
    talk: [
      'Ein Abend für alle, die es lieber von jemandem hören, der dabei war.',
      'Neunzig Minuten Gespräch, eine halbe Stunde Fragen und keine einzige Folie mit Spiegelstrichen.',
      'Große Fragen in einfachen Worten, und danach Zeit für Widerspruch an der Bar.',
    ],
  },
  middles: {
    concert: [
      'Zwei Stunden Musik, von ganz leise bis ganz groß, und am Ende sitzt niemand mehr.',
      'Ein Streichquartett kommt für den Mittelteil dazu, und die Zugaben wechseln jeden Abend.',
      'Das Licht machen dieselben Leute, die schon die ersten Clubabende beleuchtet haben.',
    ],
    theatre: [
      'Die Bühne ist fast leer, die Worte erledigen den Rest, dazu Musik aus dem Graben.',
      'Es ist komisch, bis es das nicht mehr ist, und dann wieder.',
      'Das Publikum geht diskutierend nach Hause, und das ist die beste Kritik.',
    ],
    sport: [
      'Einlass ist neunzig Minuten vor Beginn, mit Musik und Essen auf dem Vorplatz.',
      'Zu Hause wurde seit dem Frühjahr nicht verloren; die Gäste haben die beste Abwehr.',
      'Familien sitzen gemeinsam im Unterrang.',
    ],
    comedy: [
      'Für die erste Hälfte gibt es einen Plan. Für die zweite gab es noch nie einen.',
      'Alles neu, bis auf die Geschichte mit dem Heizkessel.',
      'In der ersten Reihe ist niemand sicher, aber alle kommen heil nach Hause.',
    ],
    classical: [
      'Der Dirigent sagt zu jedem Werk zwei Sätze, damit niemand im Dunkeln lesen muss.',
      'Gespielt auf Instrumenten der Zeit, mit Darmsaiten und etwas Mut.',
      'Eine Stunde vorher gibt es ein Gespräch mit den Solisten.',
    ],
    family: [
      'Alle zehn Minuten fliegt, schwimmt oder knallt etwas, ganz leise.',
      'Nach der Vorstellung bleiben die Figuren auf der Bühne und geben die Hand.',
      'Sonntags gibt es eine entspannte Vorstellung mit Licht im Saal.',
    ],
    festival: [
      'Gekocht wird von zwölf Küchen aus dem Viertel, Wasser gibt es überall umsonst.',
      'Rein und raus geht es den ganzen Tag; für den Abend am Wasser hilft ein Pullover.',
      'Die kleinste Bühne gestalten Leute unter fünfundzwanzig, und sie ist immer die vollste.',
    ],
    talk: [
      'Das Saallicht bleibt halb an, damit Fragen von überall kommen können.',
      'Bücher gibt es im Foyer, signiert wird, bis der Letzte gegangen ist.',
      'Ein Gespräch, keine Vorlesung: Die Gastgeberin unterbricht, und Sie dürfen das auch.',
    ],
  },
  closings: [
    'Einlass ist eine Stunde vor Beginn.',
    'Rollstuhlplätze sind im Plan markiert, mit einem Platz für die Begleitung daneben.',
    'Der Abend dauert etwa zwei Stunden mit einer Pause.',
    'Die Garderobe ist kostenlos; große Taschen bleiben dort.',
  ],
};
