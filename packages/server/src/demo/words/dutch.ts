import type { Words } from './words.ts';

export const dutch: Words = {
  titles: {
    theatre: [
      ['Het huis aan de dijk', 'Drie generaties, één erfenis'],
      ['De laatste pont', 'Een komedie over afscheid nemen'],
      ['Zout', 'Nieuw stuk van Marijke Loos'],
      ['Wie het licht uitdoet', 'Thriller in één bedrijf'],
      ['Moeder Courage in de Kuip', 'Brecht aan de Maas'],
      ['Kamer 214', 'Wat er in een hotel verdwijnt'],
    ],
    comedy: [
      ['Ilse Vermaat', 'Bijna op tijd'],
      ['Joost van Dam', 'Ik zeg niks'],
      ['De Improvisten', 'U roept, wij spelen'],
      ['Farida el Amrani', 'Drie keer bellen'],
      ['Oudejaars van Kees Bloem', 'Het jaar, maar dan leuk'],
    ],
    classical: [
      ['Matthäus-Passion', 'Maasphilharmonie en koor'],
      ['Mahler 2', 'Maasphilharmonie met sopraan en koor'],
      ['Bach in de nacht', 'De cellosuites bij kaarslicht'],
      ['Brahms en Bartók', 'Kwartet Singel'],
    ],
    family: [
      ['Kikker zoekt de zee', 'Vanaf vier jaar'],
      ['De koekjesfabriek', 'Muziektheater dat je kunt ruiken'],
      ['Professor Plons', 'Proeven met heel veel water'],
      ['Beer is boos', 'Poppenspel zonder woorden'],
    ],
    festival: [
      ['Kadefeest', 'Vier podia langs het water'],
      ['Nachtpont', 'Dansen tot de eerste metro'],
      ['Blaas!', 'Het festival van alles wat toetert'],
    ],
    talk: [
      ['Waarom de stad zingt', 'Met stadsecoloog Noor de Graaf'],
      ['Onder zeeniveau', 'Een avond over water en wat het wil'],
      ['Het geheugen van gewone dingen', 'Met schrijver Thijs Verhoef'],
    ],
  },
  concertTaglines: [
    'De nieuwe plaat, live',
    'Eén avond maar',
    'Met strijkers',
    'Wereldtournee',
    'Uitverkocht in het voorjaar, nu terug',
    'Akoestisch',
  ],
  sportTaglines: ['Competitie', 'Beker, kwartfinale', 'De stadsderby', 'Seizoensopening'],
  openings: {
    concert: [
      '{name} komt naar {city} met een nieuwe plaat en met de liedjes die iedereen meezingt.',
      'Na twee jaar stilte staat {name} weer op het podium, en {venue} is een van de eerste stops.',
      'Begonnen in een garage in Delfshaven, nu in zalen door heel Europa: {name} speelt in {city}.',
    ],
    theatre: [
      '“{name}” was de verrassing van vorig seizoen en komt nu naar {venue}.',
      'Vijf acteurs, één kamer en een avond waarop alles uitkomt.',
      'Een stuk over wat families zeggen als ze denken dat niemand luistert.',
    ],
    sport: [
      '{name}: twee ploegen die elkaar veel te goed kennen, in {venue}.',
      'De stand is spannend en {city} rekent op een vol huis.',
      'Vorig jaar werd het gelijk. Dat gebeurt volgens beide trainers niet nog eens.',
    ],
    comedy: [
      '{name} verzamelde een jaar lang kleine rampen en maakte er een voorstelling van.',
      'Snel, lief en genadeloos over de NS: {name} in {venue}.',
      'Een avond waarop u lacht om iets wat u zelf ook doet.',
    ],
    classical: [
      'Een avond die bijna in stilte begint en eindigt met iedereen op het podium.',
      'Muziek die het mooist is als er geen scherm tussen u en de musici staat.',
      'Weinig programma’s vragen zo veel van een orkest, en weinig geven zo veel terug.',
    ],
    family: [
      '“{name}” wordt verteld met poppen, een cello en heel veel bloem.',
      'Een voorstelling voor kinderen die waarom vragen, en voor wie het antwoord moet geven.',
      'Lachen mag, roepen mag, vragen mag, en in slaap vallen mag ook.',
    ],
    festival: [
      'Eén kaartje, vier podia en meer dan dertig acts: {name} neemt {venue} over.',
      '{name} is terug in {city}, met oude vrienden en nieuwe namen.',
      'Kom voor een naam die u kent en ga naar huis met drie die u nog niet kende.',
    ],
    talk: [
      'Een avond voor wie het liever hoort van iemand die erbij was.',
      'Anderhalf uur gesprek, een half uur vragen en geen enkele dia met opsommingstekens.',
      'Grote vragen in gewone woorden, met napraten aan de bar.',
    ],
  },
  middles: {
    concert: [
      'Reken op twee uur muziek, van heel klein tot heel groot, en een laatste half uur waarin niemand blijft zitten.',
      'Het licht is van dezelfde mensen die hun eerste clubavonden deden.',
      'De toegiften zijn elke avond anders; vraag gerust iets aan.',
    ],
    theatre: [
      'Het toneel is bijna leeg; de woorden doen de rest, met livemuziek.',
      'Het is grappig tot het dat niet meer is, en dan weer wel.',
      'De zaal gaat elke avond pratend naar huis, en dat is de beste recensie.',
    ],
    sport: [
      'De poorten gaan anderhalf uur voor de aftrap open, met muziek en eten op het plein.',
      'Thuis werd sinds het voorjaar niet verloren; de gasten hebben de beste verdediging.',
      'Gezinnen zitten samen in de onderste ring.',
    ],
    comedy: [
      'Voor de pauze is er een plan. Daarna nooit.',
      'Alles is nieuw, behalve het verhaal over de cv-ketel.',
      'Niemand op de eerste rij is veilig, maar iedereen gaat heel naar huis.',
    ],
    classical: [
      'De dirigent vertelt bij elk stuk twee zinnen, zodat niemand in het donker hoeft te lezen.',
      'Gespeeld op instrumenten uit de tijd zelf, met darmsnaren en een beetje risico.',
      'Een uur voor aanvang is er een gesprek met de solist.',
    ],
    family: [
      'Elke tien minuten vliegt, drijft of ontploft er iets, heel zachtjes.',
      'Na afloop blijven de poppen op het toneel en mag je ze de hand schudden.',
      'Op zondagochtend is er een rustige voorstelling met het licht aan.',
    ],
    festival: [
      'Het eten komt uit twaalf keukens uit de buurt, en water is overal gratis.',
      'U kunt de hele dag in en uit; neem een trui mee voor de avond aan het water.',
      'Het kleinste podium wordt gemaakt door mensen onder de vijfentwintig.',
    ],
    talk: [
      'Het licht blijft half aan, zodat vragen van overal kunnen komen.',
      'Boeken zijn te koop in de foyer en worden gesigneerd tot de laatste bezoeker weg is.',
      'Een gesprek, geen college: de gastvrouw onderbreekt, en u mag dat ook.',
    ],
  },
  closings: [
    'De deuren gaan een uur voor aanvang open.',
    'Rolstoelplaatsen staan op de plattegrond, met een plek voor een begeleider ernaast.',
    'De avond duurt ongeveer twee uur, met een pauze.',
    'De garderobe is gratis; grote tassen blijven daar.',
  ],
};
