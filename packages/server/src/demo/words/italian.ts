import type { Words } from './words.ts';

export const italian: Words = {
  titles: {
    theatre: [
      ['La casa sul canale', 'Tre generazioni, una sola chiave'],
      ['Il sale e la neve', 'Un testo nuovo di Giulia Marchetti'],
      ['La locandiera di notte', 'Goldoni a luci spente'],
      ['Mezzanotte meno nove', 'Un giallo in tempo reale'],
    ],
    comedy: [
      ['Sara Bonetti', 'Ti richiamo io'],
      ['Gli Improvvisi', 'Voi gridate, loro recitano'],
      ['Luca Serra', 'Con comodo'],
    ],
    classical: [
      ['Messa da Requiem', 'Verdi con coro e orchestra'],
      ['Le quattro stagioni', 'A lume di candela'],
      ['Notte all’opera', 'Arie e cori'],
    ],
    family: [
      ['L’orso che perse l’inverno', 'Dai quattro anni'],
      ['La fabbrica delle nuvole', 'Burattini e musica dal vivo'],
    ],
    festival: [
      ['Notti sul naviglio', 'Quattro palchi lungo l’acqua'],
      ['Prima dell’alba', 'Elettronica fino al primo tram'],
    ],
    talk: [
      ['Che cosa ricordano le pietre', 'Con l’archeologa Anna Ferri'],
      ['La verità sulle api', 'Una serata per curiosi'],
    ],
  },
  concertTaglines: ['Il nuovo disco dal vivo', 'Data unica', 'Tour mondiale', 'Con quartetto d’archi'],
  sportTaglines: ['Campionato', 'Coppa, quarti di finale', 'Il derby'],
  openings: {
    concert: [
      '{name} arriva a {city} con un disco nuovo e con le canzoni che tutti cantano.',
      'Dopo due anni di silenzio {name} torna in viaggio, e {venue} è una delle prime tappe.',
    ],
    theatre: [
      '«{name}» è stata la sorpresa della scorsa stagione e arriva a {city} con la compagnia originale.',
      'Cinque attori, una stanza e una sera in cui tutto viene a galla.',
      'Una storia su quello che dicono le famiglie quando credono che nessuno ascolti.',
    ],
    sport: [
      '{name}: due squadre che si conoscono fin troppo bene si ritrovano a {venue}.',
      'La classifica è corta e {city} aspetta il tutto esaurito.',
    ],
    comedy: [
      '{name} ha raccolto un anno di piccoli disastri e ne ha fatto un’ora di risate.',
      'Veloce, gentile e senza pietà per i treni in ritardo.',
    ],
    classical: [
      'Una serata che comincia quasi nel silenzio e finisce con tutti sul palco.',
      '«{name}» a {city}: musica che si ascolta meglio senza schermi in mezzo.',
    ],
    family: [
      '«{name}» si racconta con burattini, un violoncello e moltissima farina.',
      'Per i bambini che chiedono perché e per i grandi che devono rispondere.',
    ],
    festival: [
      'Un biglietto, quattro palchi e più di trenta concerti: {name} si prende {venue}.',
      '{name} torna a {city} con vecchi amici e nomi nuovissimi.',
    ],
    talk: [
      'Una serata per chi preferisce sentirlo da chi c’era.',
      'Un’ora e mezza di conversazione, mezz’ora di domande e nessuna diapositiva.',
    ],
  },
  middles: {
    concert: [
      'Due ore di musica, dal più piano al più grande, e un finale in cui nessuno resta seduto.',
      'A metà si unisce un quartetto d’archi, e i bis cambiano ogni sera.',
    ],
    theatre: [
      'Il palco è quasi vuoto; le parole fanno il resto, con musica dal vivo.',
      'Fa ridere finché non fa più ridere, e poi fa ridere di nuovo.',
      'Il pubblico esce discutendo, ed è la critica migliore.',
    ],
    sport: [
      'I cancelli aprono novanta minuti prima, con musica e cibo sul piazzale.',
      'Le famiglie siedono insieme nel primo anello.',
    ],
    comedy: [
      'Per il primo tempo c’è un piano. Per il secondo non c’è mai stato.',
      'Tutto è nuovo, tranne la storia della caldaia.',
    ],
    classical: [
      'Il direttore presenta ogni brano in due frasi, così nessuno deve leggere al buio.',
      'Un’ora prima c’è un incontro con i solisti.',
    ],
    family: [
      'Ogni dieci minuti qualcosa vola, galleggia o scoppia pianissimo.',
      'Alla fine i burattini restano sul palco e stringono la mano a tutti.',
    ],
    festival: [
      'Cucinano dodici trattorie del quartiere e l’acqua è gratis ovunque.',
      'Si entra e si esce tutto il giorno; portate un maglione per la sera sull’acqua.',
    ],
    talk: [
      'Le luci restano a metà, così le domande arrivano da ogni parte.',
      'I libri sono in vendita nel foyer e si firmano fino all’ultimo visitatore.',
    ],
  },
  closings: [
    'Le porte aprono un’ora prima.',
    'I posti per sedie a rotelle sono segnati sulla pianta, ciascuno con un posto per chi accompagna.',
    'La serata dura circa due ore, con un intervallo.',
    'Il guardaroba è gratuito.',
  ],
};
