import type { en } from '../en/common.ts';

export const fr: typeof en = {
  find: 'Trouver une diapositive',
  findLabel: 'Numéro de 1 à {total}, ou mots d’un titre, d’une diapositive ou des notes',
  found: '{count} diapositives',
  foundOne: '1 diapositive',
  foundNone: 'Aucune diapositive ne correspond à « {query} ».',
  inBody: 'sur la diapositive',
  inData: 'dans les données de la figure',
  inNotes: 'dans les notes',
  here: 'Vous êtes ici',
  help: 'Aide',
  keys_navigation: 'Avancer',
  keys_screen: 'L’écran',
  keys_draw: 'Montrer et dessiner',
  keys_find: 'Trouver',
  keys_more: 'Le reste',
  leave: 'Fermer ce qui est ouvert',
  keyNames: {
    ' ': 'Espace',
    Enter: 'Entrée',
    Escape: 'Échap',
    Home: 'Début',
    End: 'Fin',
    PageUp: 'Page préc.',
    PageDown: 'Page suiv.',
    Backspace: 'Retour arrière',
    Delete: 'Suppr.',
    Shift: 'Maj',
    Alt: 'Alt',
    click: 'clic',
  },
  letterKeys: 'Raccourcis d’une seule lettre',
  letterKeysHint:
    'S’ils sont désactivés, les lettres et les signes ne font plus rien ; les flèches, Espace, Page préc., Page suiv., Début, Fin, F5 et Échap agissent toujours.',
  screens: 'Diapositives et orateur sur deux écrans ; les échanger',
  screensByHand:
    'Ce navigateur ne place pas les fenêtres. Glissez celle des diapositives sur le projecteur, puis tapez F ; la page de l’orateur (S) reste sur votre écran.',
  screensOne:
    'Un seul écran est visible. Branchez le projecteur en mode étendu, et non en copie, puis recommencez.',
  screensRefused:
    'Le navigateur a refusé le plein écran. Tapez E dans la fenêtre des diapositives elle-même.',
  close: 'Fermer',
  offlineReady: 'Prêt hors ligne.',
  newerReady: 'Version plus récente prête : rechargez la page.',
};
