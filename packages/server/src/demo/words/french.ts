import type { Words } from './words.ts';

export const french: Words = {
  titles: {
    theatre: [
      ['La Maison du dernier quai', 'Une famille, trois valises'],
      ['Le Sel et la Pluie', 'Une pièce de Camille Ferrand'],
      ['Le Malade, encore imaginaire', 'Molière, côté couloir'],
      ['Minuit moins neuf', 'Un thriller en temps réel'],
      ['Les Chaises d’à côté', 'Comédie pour voisins'],
    ],
    comedy: [
      ['Inès Marchal', 'Ça va aller'],
      ['Karim Delorme', 'Je vous rappelle'],
      ['La Ligue des Imprévus', 'Vous criez, ils jouent'],
      ['Le Plateau du jeudi', 'Quatre humoristes, un micro'],
    ],
    classical: [
      ['Requiem de Fauré', 'Chœur et orchestre de la Saône'],
      ['Ravel, Debussy, et la mer', 'Orchestre de la Saône'],
      ['Les Suites de Bach', 'Violoncelle à la bougie'],
      ['Nuit d’opéra', 'Airs et chœurs'],
    ],
    family: [
      ['L’ours qui a raté l’hiver', 'Dès quatre ans'],
      ['La Fabrique à nuages', 'Théâtre d’objets'],
      ['Capitaine Navet', 'Marionnettes et tempêtes'],
    ],
    festival: [
      ['Les Nuits du quai', 'Quatre scènes au bord de l’eau'],
      ['Petit Matin', 'Électro jusqu’au premier métro'],
      ['Cuivres et Tonnerre', 'Les fanfares se lâchent'],
    ],
    talk: [
      ['Ce que mangent les villes', 'Avec la géographe Lina Aubry'],
      ['La vérité sur les abeilles', 'Une soirée pour curieux'],
      ['Écrire dans le noir', 'Cinq auteurs de polar, une énigme'],
    ],
  },
  concertTaglines: [
    'Le nouvel album sur scène',
    'Une seule date',
    'Tournée mondiale',
    'Avec quatuor à cordes',
    'Date supplémentaire',
  ],
  sportTaglines: ['Championnat', 'Coupe, quart de finale', 'Le derby'],
  openings: {
    concert: [
      '{name} arrive à {city} avec un nouvel album et les chansons que tout le monde connaît.',
      'Après deux ans de silence, {name} reprend la route, et {venue} est l’une des premières étapes.',
      'Fort, précis et chaleureux : {name} vient à {city} avec son plus grand groupe à ce jour.',
    ],
    theatre: [
      '« {name} » fut la surprise de la saison dernière ; la pièce arrive à {city} avec sa troupe d’origine.',
      'Cinq comédiens, une seule pièce et une soirée où tout finit par se savoir.',
      'Une histoire sur ce que disent les familles quand elles croient que personne n’écoute.',
    ],
    sport: [
      '{name} : deux équipes qui se connaissent trop bien se retrouvent à {venue}.',
      'Rien n’est joué au classement, et {city} attend une salle pleine.',
    ],
    comedy: [
      '{name} a collectionné un an de petites catastrophes pour en faire une heure de scène.',
      'Vif, tendre et sans pitié pour les trains en retard.',
      'Une soirée où l’on rit de ce que l’on fait aussi.',
    ],
    classical: [
      'Une soirée qui commence presque dans le silence et finit avec tout le monde sur scène.',
      '« {name} » à {city} : une musique qui s’écoute sans écran entre elle et vous.',
      'Peu de programmes demandent autant aux musiciens, et peu rendent autant à la salle.',
    ],
    family: [
      '« {name} » se raconte avec des marionnettes, un violoncelle et beaucoup de farine.',
      'Pour les enfants qui demandent pourquoi, et pour les grands qui doivent répondre.',
      'On peut rire, crier, poser des questions, et même s’endormir.',
    ],
    festival: [
      'Un billet, quatre scènes, plus de trente concerts : {name} s’installe à {venue}.',
      '{name} revient à {city} avec de vieux amis et des noms tout neufs.',
    ],
    talk: [
      'Une soirée pour ceux qui préfèrent l’entendre de quelqu’un qui y était.',
      'Une heure et demie de conversation, une demi-heure de questions, aucune diapositive.',
      'De grandes questions en mots simples, et le temps d’en discuter au bar.',
    ],
  },
  middles: {
    concert: [
      'Comptez deux heures de musique, du plus doux au plus grand, et une fin où personne ne reste assis.',
      'Un quatuor à cordes rejoint le groupe au milieu, et les rappels changent chaque soir.',
      'La lumière est faite par ceux qui éclairaient déjà leurs premiers concerts.',
    ],
    theatre: [
      'Le plateau est presque nu ; les mots font le reste, avec de la musique en direct.',
      'C’est drôle jusqu’à ce que ça ne le soit plus, et puis de nouveau.',
      'Le public repart en discutant, et c’est la meilleure critique.',
    ],
    sport: [
      'Les portes ouvrent quatre-vingt-dix minutes avant, avec musique et cuisine sur le parvis.',
      'Les familles sont placées ensemble en bas des tribunes.',
    ],
    comedy: [
      'Il y a un plan pour la première partie. Pour la seconde, il n’y en a jamais eu.',
      'Tout est nouveau, sauf l’histoire de la chaudière.',
      'Au premier rang, personne n’est à l’abri, mais tout le monde rentre entier.',
    ],
    classical: [
      'Le chef présente chaque œuvre en deux phrases, pour que personne n’ait à lire dans le noir.',
      'Joué sur instruments d’époque, avec des cordes en boyau et un peu de risque.',
      'Une rencontre avec les solistes a lieu une heure avant.',
    ],
    family: [
      'Toutes les dix minutes, quelque chose vole, flotte ou explose tout doucement.',
      'Après le spectacle, les marionnettes restent sur scène et serrent les mains.',
      'Le dimanche matin, la séance est détendue et la salle reste éclairée.',
    ],
    festival: [
      'Douze cuisines du quartier préparent les repas, et l’eau est gratuite partout.',
      'On entre et on sort toute la journée ; prenez un pull pour la soirée au bord de l’eau.',
    ],
    talk: [
      'La salle reste à demi éclairée, pour que les questions viennent de partout.',
      'Les livres sont en vente dans le foyer et dédicacés jusqu’au dernier visiteur.',
    ],
  },
  closings: [
    'Les portes ouvrent une heure avant le début.',
    'Les places pour fauteuils roulants sont indiquées sur le plan, chacune avec une place pour l’accompagnant.',
    'La soirée dure environ deux heures, avec un entracte.',
    'Le vestiaire est gratuit ; les grands sacs y restent.',
  ],
};
