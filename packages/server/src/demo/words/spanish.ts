import type { Words } from './words.ts';

export const spanish: Words = {
  titles: {
    theatre: [
      ['La casa del último tren', 'Tres maletas y una herencia'],
      ['Sal', 'Un texto nuevo de Lucía Robledo'],
      ['La vida es turno de noche', 'Calderón en una gasolinera'],
      ['Nueve minutos', 'Un suspense en tiempo real'],
    ],
    comedy: [
      ['Marta Olivares', 'Ya te llamo yo'],
      ['Los Improbables', 'Tú gritas, ellos actúan'],
      ['Nico Ferrer', 'Con calma'],
    ],
    classical: [
      ['El amor brujo', 'Falla y su tiempo'],
      ['Réquiem de Victoria', 'Seis voces a la luz de las velas'],
      ['Concierto de Aranjuez', 'Guitarra y orquesta'],
    ],
    family: [
      ['El oso que perdió el invierno', 'A partir de cuatro años'],
      ['La fábrica de nubes', 'Títeres y música en directo'],
    ],
    festival: [
      ['Noches de muelle', 'Cuatro escenarios junto al mar'],
      ['Madrugada', 'Electrónica hasta el primer metro'],
    ],
    talk: [
      ['Lo que sueñan las ciudades', 'Con la arquitecta Pilar Soria'],
      ['La verdad sobre las abejas', 'Una noche para curiosos'],
    ],
  },
  concertTaglines: [
    'El disco nuevo, en directo',
    'Única fecha',
    'Gira mundial',
    'Con cuarteto de cuerda',
    'Segunda fecha',
  ],
  sportTaglines: ['Liga', 'Copa, cuartos de final', 'El derbi'],
  openings: {
    concert: [
      '{name} llega a {city} con disco nuevo y con las canciones que todo el mundo canta.',
      'Después de dos años de silencio, {name} vuelve a la carretera y {venue} es una de las primeras paradas.',
      'Fuerte, preciso y cálido: {name} en {city} con la banda más grande que ha tenido.',
    ],
    theatre: [
      '«{name}» fue la sorpresa de la temporada pasada y llega a {city} con su reparto original.',
      'Cinco actores, una habitación y una noche en la que todo se acaba sabiendo.',
      'Una obra sobre lo que dicen las familias cuando creen que nadie escucha.',
    ],
    sport: [
      '{name}: dos equipos que se conocen demasiado bien se ven en {venue}.',
      'La tabla está apretada y {city} espera un lleno.',
    ],
    comedy: [
      '{name} lleva un año coleccionando pequeños desastres para contarlos en una hora.',
      'Rápido, tierno y sin piedad con los trenes que no llegan.',
    ],
    classical: [
      'Una velada que empieza casi en silencio y termina con todos en el escenario.',
      '«{name}» en {city}: música que se oye mejor sin pantallas de por medio.',
    ],
    family: [
      '«{name}» se cuenta con títeres, un violonchelo y muchísima harina.',
      'Para niños que preguntan por qué y para mayores que tienen que contestar.',
    ],
    festival: [
      'Una entrada, cuatro escenarios y más de treinta conciertos: {name} se queda con {venue}.',
      '{name} vuelve a {city} con viejos amigos y nombres recién llegados.',
    ],
    talk: [
      'Una noche para quien prefiere oírlo de alguien que estuvo allí.',
      'Hora y media de conversación, media hora de preguntas y ninguna diapositiva.',
    ],
  },
  middles: {
    concert: [
      'Dos horas de música, de lo más pequeño a lo más grande, y un final en el que nadie se queda sentado.',
      'Un cuarteto de cuerda se une a mitad del concierto y los bises cambian cada noche.',
    ],
    theatre: [
      'El escenario está casi vacío; las palabras hacen el resto, con música en directo.',
      'Hace gracia hasta que deja de hacerla, y luego vuelve a hacerla.',
      'El público sale discutiendo, y esa es la mejor crítica.',
    ],
    sport: [
      'Las puertas se abren noventa minutos antes, con música y comida en la explanada.',
      'Las familias se sientan juntas en el anillo bajo.',
    ],
    comedy: [
      'Para la primera parte hay un plan. Para la segunda no lo ha habido nunca.',
      'Todo es nuevo, menos la historia de la caldera.',
    ],
    classical: [
      'El director presenta cada obra en dos frases para que nadie tenga que leer a oscuras.',
      'Una hora antes hay una charla con los solistas.',
    ],
    family: [
      'Cada diez minutos algo vuela, flota o estalla, muy despacito.',
      'Al terminar, los títeres se quedan en el escenario para dar la mano.',
    ],
    festival: [
      'Cocinan doce casas del barrio y el agua es gratis en todas partes.',
      'Se puede entrar y salir todo el día; traed un jersey para la noche junto al mar.',
    ],
    talk: [
      'La luz de la sala queda a medias para que las preguntas lleguen de todas partes.',
      'Los libros se venden en el vestíbulo y se firman hasta que se va el último.',
    ],
  },
  closings: [
    'Las puertas se abren una hora antes.',
    'Las plazas para silla de ruedas están en el plano, cada una con un asiento para acompañante.',
    'La función dura unas dos horas, con un descanso.',
    'El guardarropa es gratuito.',
  ],
};
