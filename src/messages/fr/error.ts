export const error = {
  'error/stopped': 'Arrêté à votre demande : rien n’a été écrit pour l’acte en cours.',
};
