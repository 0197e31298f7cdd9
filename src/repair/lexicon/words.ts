/**
 * Nouns, adjectives and small words of administrative French, written for this project. Plurals, feminines and adverbs in
 * -ment are made by rule in `inflect.ts`.
 */

/** Nouns and adjectives, in the masculine singular where there is one. */
export const NOUNS = `
abandon abus accueillant achalandage addiction additionnel âgé ajout alentours algorithme amont anglais animateur aucun avantageux averti axé abattement abonnement abord abri absence absent absolu abstention académie accent accès accident accessibilité accession
accessoire accompagnant accompagnement accomplissement accord accroissement accueil achat acheminement achèvement
acompte acquéreur acquisition acte acteur actif action activité actualisation actualité adaptation additif adéquat
adéquation adhérent adhésion adjudicateur administrateur administratif administration admission adoption adresse
aéroport affaire affectation affiche affichage afférent âge agence agent agglomération agrément agriculteur agricole
agriculture aîné aide air aire aisance aise alcool alentour aliénation alimentaire alimentation allégement allègement
allocataire allocation alternance alternatif amateur ambition amélioration aménagement amende amendement amiable
amont amortissement ampleur an analyse ancien anciennement animal animateur animation anniversaire année annexe
annonce annuel annualité antenne antérieur août apparition appartement appel appelant appellation applicable
application apport appréciation apprenti apprentissage approbation approche appropriation approprié
approvisionnement appui après aptitude apurement aquatique arbitrage arbre architecte architecture archive
argent argument arme armée arrêt arrêté arriéré arrivée arrondissement art article artisan artisanal artisanat
artiste artistique assainissement assemblée assiette assistance assistant association associatif associé assujetti
assurance astreinte atelier atteinte attente attentif attention attestation attractif attractivité attribution
attrait attributaire audience audit auditeur augmentation auteur authentique autonome autonomie autorisation autorité
autoroute autre auxiliaire aval avance avancement avantage avenant avenir avenue avis avocat avril axe ayant azote
bon biais binôme bref bac badge bail bailleur baisse balance balayage banc bancaire banlieue banque barème barrage barrière bas base bassin
bataille bateau bâti bâtiment battant beau beauté bébé belge bénéfice bénéficiaire bénévolat bénévole
berge besoin bétail béton bibliothèque bien bienveillance biennal bilan bilatéral billet billetterie biodiversité blanc
bleu blessé bloc bois boisson boîte bon bonification bonus bord bordereau bordure borne boucle boulevard bourg bourse
boutique branche brevet brique brochure bruit brut budget budgétaire bulletin bureau bus but buvette
cachet cahier calibre code coin courtois créole crue cabinet cadastral cadastre cadeau cadre caducité caisse calcul calendrier calme caméra camion campagne
campus canal candidat candidature canton cantonal capacité capital captation caractère caractéristique carence
carré carrefour carrière carte cartographie cas caserne casier catégorie cause caution cautionnement cave cédant
cela célébration célibataire cellule central centralité centre centrale cercle cérémonie certain certificat certification
cession chaîne chambre champ champion championnat chance chancellerie changement chantier chapitre char charge charte
chasse château chaudière chauffage chaussée chef chemin chèque cher chercheur cheval chiffre chiffrement choix chômage
chômeur chrétien chronologique cible cimetière cinéma circonscription circonstance circuit circulaire circulation citoyen
citoyenneté civil civique clair classe classement classique clause clé clef client climat climatique climatisation clôture clos club
coach cœur cohérence cohérent cohésion collaborateur collaboration collecte collectif collectivité collège collégial
collégien collègue colloque colocataire colocation colonie combat combustible comité commande commentaire
commerçant commerce commercial commissaire commissariat commission commodité commun communal communautaire
communauté commune communication compagnie comparaison compartiment compatibilité compatible compensation compétence
compétent compétitif compétition complément complémentaire complémentarité complet complexe complexité
complice composant composition compréhension comptabilité comptable compte compteur concept conception concernant
concert concertation concession conciliation conclusion concours concret concurrence condition conduite conférence
confiance confidentialité confidentiel conflit conforme conformité confort confortement conjoint conjoncture connaissance
connexe conscience conscient consécutif conseil conseiller consentement conséquence conséquent conservation
considération consigne consistance consolidation consommateur consommation constant constat constitution constitutif
construction constructeur consul consultable consultation consultatif contact contemporain contenance contentieux contenu contexte
contingent continu continuité contractant contractuel contrainte contraire contrat contravention contrepartie
contribuable contribution contributif contrôle contrôleur convention conventionnel conventionnement
convocation coopératif coopération coordinateur coordination coordonnateur coordonnée copie cordial corps correct
correction correspondance correspondant côté côte cote coteau cotisation couche coup coupable couple cour courant
courrier courriel cours course court coût couture couvert couverture créance créancier créateur créatif création
crèche crédit créneau crise critère critique croisement croissance croissant culte cultivé culture culturel cumul curatif
cursus cycle cyclable cycliste
dernier découverte découvert décroissant défi demandé devers danger dangereux danse date débat débit débiteur début déc décalage décédé décembre décennie décès décentralisation
déchet déchèterie décideur décision décisif déclaratif déclaration déclenchement déclinaison décret décrochage dédié
déduction défaillance défaut défavorable défavorisé défense défenseur déficit défini définitif définition dégât
dégradation dégrèvement degré dehors délai délaissement délégation délégataire délégué délibératif délibération
délinquance délivrance demande demandeur démarche démarrage dématérialisation dématérialisé déménagement demeurant
demeure demi démocratie démocratique démographie démographique démolition démonstration denier dénomination dénonciation
densité dentaire dépannage départ département départemental dépassement dépendance dépense déplacement déploiement
dépôt député dépositaire dérogation dérogatoire déroulement descriptif description désert déshérité désignation désir
désistement désormais dessin destinataire destination détachement détail détenteur détention détermination déterminé dette deuil
deux développement devis devoir diagnostic dialogue différence différencié différend différent difficile difficulté
diffusion digital digue dimanche dimension diminution diplôme diplômé direct directeur direction directif
dirigeant discipline discrimination discussion dispositif disposition disponible disponibilité distance distinct distinction distributeur
distribution divers diversification diversité dividende divorce divulgation document documentaire documentation domaine
domanial domicile domiciliation dommage don donataire donateur donation donnée dossier dotation douane double
doute droit durable durabilité durée dynamique dynamisme dynamisation
écart écho échu édile eau échange échec échelle échelon échéance échéancier éclairage école écologie écologique économe économie économique écosystème écoute
écran écrit édifice éditeur édition éducateur éducatif éducation effacement effectif effet efficace efficacité efficience
efficient effort égal également égalité égard église égout élaboration élan élargissement élection électif électoral électricité électrique
électronique élément élémentaire élevage éleveur élève éligible éligibilité élimination élu émanation émancipation embauche
émergence émergent émission emménagement emphytéotique emplacement emploi employabilité employé employeur emprise emprunt emprunteur
encadrant encadrement enceinte encontre endettement endroit énergétique énergie enfance enfant enfouissement engagement enjeu
enlèvement ennui énoncé énorme enquête enquêteur enregistrement enseignant enseigne enseignement ensemble entente
entier entité entraînement entrant entraide entrée entrepôt entrepreneur entreprise entretien énumération environ environnement environnemental
épanouissement épargne époque épouse époux épreuve équestre équilibre équilibré équipage équipe équipement équitable équité équivalence équivalent
érosion errance erreur escalier espace espèce espoir esprit essai essentiel essor estimatif estimation établissement
étage étape état étatique étayage été étendue étiquette étranger étroit étude étudiant euro européen évacuation
évaluation évaluateur événement évènement événementiel éventuel éviction évidence évident évolutif évolution exact examen excédent
excédentaire excellence excellent exception exceptionnel excès exclusif exclusion excuse exécutif exécution exemplaire exemple exemption
exercice exigence exigible existant existence exonération expansion expatrié expédition expérience expérimental
expérimentation expert expertise expiration explicatif explication exploitant exploitation exploration exposition exprès express expression expropriation
expulsion extension extérieur externalisation externe extrait extranet extraordinaire extrême extrémité
fabrication fabrique façade face facilitateur facilité façon facteur factice facture facturation facultatif faculté faible faiblesse faillite fait
familial familiarisé famille fatalité faune faute faveur favorable fédéral fédération femme fenêtre fermage ferme fermeture ferroviaire festif festival
fête feu février fiabilité fiche fichier fidèle fiduciaire fil filiale filière fille film fils fin final finalité finance
financement financeur financier firme fiscal fiscalité fixe fixation fléau flexibilité flexible fleur fleuve flore flotte flux foi foire fois
fonction fonctionnaire fonctionnalité fonctionnel fonctionnement fond fondamental fondateur fondation fondement fonds foncier fontaine football
forain force forestier forêt forfait forfaitaire formalité format formateur formatif formation forme formel formulaire formule fort
fortuit forum fossé foyer fraction fragile fragilité frais français franc franchise franchissement fraude fraternité frein fréquence fréquent fréquentation
frère froid frontière front fruit fuite fusion futur
glissement gras gain gala galerie garage garant garantie garde gare gauche gaz gazette gel gendarme gendarmerie gêne général généralité
généralisation génération générique génie genre gens géographie géographique géomètre gérance gérant gestion gestionnaire
geste gîte global globalité gouvernance gouvernement grâce grade gradué grand grandeur graphique gratuit gratuité grave gravité gré greffe
grève grille gros groupe groupement guerre guichet guide gymnase gymnastique
habilitation habilité habitant habitat habitation habitude halle halte handicap handicapé hangar haras harmonie
harmonisation hausse haut hauteur hebdomadaire hébergement herbe héritage héritier heure hippique histoire historique hiver homme homologue homologation honneur
honorable honoraire hôpital horaire horizon hors hospitalier hospitalisation hôte hôtel huissier huit huitième humain humanitaire humanité humide hydraulique hygiène
hypothèque hypothèse
incertitude inchangé incontournable issu idéal idée identification identifiant identique identité île illégal illettrisme illimité image immatériel immédiat
immeuble immobilier immobilisation impact impayé impératif implantation implication importance important imposable imposition impossibilité
impossible impôt imprévu imprévisible impression imprimé imprimerie impulsion imputation inactif inaugural incapacité incarcération incendie incidence incident
inclusif inclusion inconnu inconvénient indemnisation indemnité indépendance indépendant indéterminé index indicateur indicatif indication
indice indigent indirect indispensable indisponibilité individu individuel industrie industriel inédit inégalité inéligible inexact inférieur infirmier inflation
information informatique infraction infrastructure ingénierie ingénieur initial initiateur initiation initiative injonction innovant innovateur innovation
inondation inscription insalubrité insertion inspecteur inspection instabilité installation instance instant instauration institut instituteur institution institutionnel instructeur
instruction instrument insuffisance insuffisant intégral intégralité intégration intégrité intellectuel intelligent intensif intensité intention interactif
interculturel interdépartemental interdiction intéressé intérêt interface intergénérationnel intérieur intérim interlocuteur intermédiaire intermédiation interministériel
international internet interne interprétation interrogation intervalle intervenant intervention intitulé intrant introduction invalidité inventaire investissement
investisseur invisible invitation irrégularité irrigation isolation isolement issue itinéraire itinérance itinérant
janvier jardin jauge jeu jeudi jeune jeunesse joie jonction jouissance jour journal journaliste journée judiciaire juge jugement juillet juin juridiction juridique
jurisprudence juriste jury juste justice justificatif justification juvénile
kilomètre kiosque
lancement litige label laboratoire lac laïcité laïque laisse langage langue lavoir large largeur leçon lecteur lecture légal légalité légende léger légion législatif législation légitime
lésé lettre levée levier liaison libellé libération liberté libertés librairie libre licence licenciement lien lieu lièvre ligne limite limitation limité linéaire linge liquidateur
liquidation liquide lissage liste littéraire littoral livraison livre livret local localisation localité locataire locatif location logement logiciel logique
logistique logo loi loisir long longueur lot lotissement loyer lourd lumière lundi lutte lycée lycéen
maladroit meilleur motorisé mûr machine magasin magazine magistrat mai mail maillage main maintenance maintien maire mairie maison maître maîtrise majeur majoration majoritaire majorité
mal malade maladie mandant mandat mandataire mandature manière manifestation manifeste manœuvre manque manquement manuel manutention marais marchand marché
marché mardi marge marginal mari mariage marin maritime marque mars masse massif matériau matériel maternel maternité mathématique matière matin maximal maximum mécanique
mécanisme mécénat médaille médecin médecine média médiateur médiathèque médiation médical médico médiocre meilleur mélange membre même mémoire menace ménage
ménager mensualité mensuel mensualisation mentionné mental mention menu mer mercredi mère mérite message mesure méthode méthodologie méthodologique métier mètre métré métropole métropolitain
meuble micro mieux milieu militaire militant mille millier million mine mineur minier minimal minimum ministère ministériel ministre minoration minorité minute misère mission mixité mixte
mobile mobilier mobilisation mobilité modalité mode modèle modération moderne modernisation modeste modification modique module moindre mois moitié moment mondial monde monétaire monnaie
monoparental montage montagne montant monument moral moratoire mort mot motif motion motivation moto mouvement moyen moyenne multiple multiplicateur municipal municipalité mur musée
muséographie musical musicien musique mutation mutuel mutualisation mutualiste mystère
naissance natation nation national nationalité natif nature naturel navette navire nécessaire nécessité négatif négligence négociation net nettoyage neuf neuvième neutralité neutre niveau noble
nocif noël nœud nom nombre nombreux nominal nominatif nomination nomenclature nord normal normalisation norme notable notaire notarial note notice notification notion notoire nourricier nouveau nouveauté novembre
nu nuisance nuit nul numérique numérisation numéro nutrition
obstruction onze obéissance objectif objection objet obligation obligatoire observation observatoire obsolète obstacle obtention occasion occasionnel occitan occupant occupation océan octobre octroi œil œuvre office officiel
offre olympique omission onéreux opérateur opération opérationnel opinion opportunité opposition optimal optimisation option optionnel ordinaire ordinateur ordonnance ordonnancement ordonnateur ordre
organe organigramme organisateur organisation organisationnel organisme orientation original origine orphelin ouverture ouvrage ouvré ouvrier outil outillage outre
pays petit positionnable poursuite prégnant pré porteuse profilage psychosocial pacte page paie paiement palais palette palier panel panneau papier paragraphe parallèle paramètre parc parcellaire parcelle parcours pareil parent parentalité parfait paritaire parité parking parlement parlementaire
paroisse parole part partage partagé partenaire partenarial partenariat parti participant participatif participation particularité particulier partie partiel parution pas passage passager passé passeport passerelle passif
patrimoine patrimonial patron pause pauvre pauvreté pavé pavillon payeur paysage paysager paysan péage pêche pêcheur pédagogie pédagogique pédestre peine peinture pelouse pénal pénalité pension perception percepteur pérennité
pérenne performance performant périmètre période périodique périodicité péril périphérie périphérique périscolaire permanence permanent permis permission perpétuel personnalité personne personnel perspective perte pertinence pertinent
peuple phase phénomène philosophie photo photographe photographie physique pièce pied pierre piéton pilotage pilote pilier pionnier piscine piste place placement plafond plafonnement plage plaine plainte plan planche
planification planning plante plantation plaque plaquette plastique plate-forme plateforme plein plénier pluriannuel pluralité pluridisciplinaire pluriel pneu poids point pôle police politique pollution polyvalent
pompe pompier ponctuel pont populaire population porche port portabilité portage portail porte portée portefeuille porteur portion position positionnement positif possession possibilité possible postal poste poteau potentiel
poubelle pouvoir pratique préalable préambule préau préavis précaire précarité précaution précédent précieux précis précision préconisation prédominant préfecture préfectoral préférence préférentiel préfet préfiguration préhistorique préjudice
prélèvement préliminaire prématuré premier preneur prénom préoccupation préparation préparatoire prépondérant prérequis présence présent présentation présentiel préservation présidence président présidentiel presse pression prestataire prestation prêt
prêteur preuve prévention préventif prévision prévisible prévisionnel prévoyance primaire primauté prime primordial principal principe priorité prioritaire prise prison prisonnier privatif privation privé privilège prix probable problématique problème
procédé procédure procès processus prochain proche procuration procureur producteur productif production produit professeur profession professionnel professionnalisation profil profit profitable profond profondeur programmation programme progrès progressif
progression projet prolongation prolongement promenade promesse promoteur promotion pronostic propice proportion proportionnel propos proposition propre propreté propriétaire propriété prorata prorogation protection protecteur protégé protocole prototype
prouvé provenance province provision provisoire provisionnel proviseur proximité prudent psychiatrie psychiatrique psychique psychologie psychologique psychologue public publication publicitaire publicité puériculture puissance punition pupille
qualificatif qualification qualifié qualitatif qualité quai quantitatif quantité quart quartier quatrième question questionnaire quinzaine quittance quittancement quitus quorum quota quote-part quotient quotidien quotité
recadrage recruteur répartition retour raccordement race racine rail raison raisonnable ramassage rampe randonnée rang rapide rapidité rappel rapport rapporteur rapprochement rare raté ratio rattachement ravalement rayon réaction réactif réactivité réaffectation réalisable réalisation réalité
réception récent récépissé recensement recette recevable recherche récidive réciproque réclamation récompense recommandation reconduction reconnaissance reconquête reconstruction reconversion record recours recouvrement récréatif recrutement rectificatif rectification
reçu recueil recul récupération récurrent recyclage rédacteur rédaction redevable redevance réduction réel réélection réemploi réexamen réfection référence référent référencement référendum réflexe réflexion réforme refuge réfugié refus
regard régie régime région régional registre réglage règle règlement réglementaire réglementation régularisation régularité régulateur régulation régulier réhabilitation réinsertion rejet relais relance relatif relation relevé relèvement relief religieux relogement
reliquat remarquable remarque remboursement remède remembrement remerciement remise remobilisation remplaçant remplacement rémunération rencontre rendement rendez-vous renforcement renégociation renommée renoncement renonciation renouveau renouvelable renouvellement rénovation renseignement rentrée
renvoi réorganisation réorientation réouverture réparation repas repérage répertoire répétition repli réponse report repos représentant représentatif représentation reprise république républicain réputation requête réquisition réseau
réservation réserve réservoir résidant résidence résident résidentiel résiduel résilience résiliation résistance résolution respect respectif respectueux responsable responsabilité ressort ressource ressortissant restaurant restauration reste restitution restreint restriction restructuration
résultat résumé rétablissement retard retenue réticence rétroactif retrait retraite retraité rétribution réunion réussite revalorisation revendication revente revenu revers reversement revêtement révision révocation revue rez-de-chaussée richesse rideau
rigoureux rigueur risque rive rivière robe robot rôle roman rond rotation rouge roulement route routier rue ruisseau rupture rural ruralité rythme
savoir savoir-être savoir-faire sèche sec sollicitation sociaux sable sac sage saint saisie saison saisonnier salaire salarié salarial salissure salle salon salut salubre samedi sanction sang sanitaire santé satisfaction satisfaisant sauvegarde sauvetage savant scène scénario schéma schématique science scientifique
scolaire scolarité scrupuleux scrutin sculpture séance sec séchage sécheresse second secondaire secours secret secrétaire secrétariat secteur sectoriel section sécurisation sécurité sédentaire segment seigneur sein séjour sélectif sélection semaine
semblable semestre semestriel séminaire sénat sénateur senior sens sensibilisation sensibilité sensible sentence sentier sentiment séparation septembre septième série sérieux service servitude session seuil seul sévère sexe sexiste siècle siège signalement signalétique signalisation
signataire signature signe signification signifié silence similaire simple simplification simulation simultané sincère sincérité singulier sinistre site situation sixième ski social socialisation socialiste sociétal société socio sociologique socle sœur soi soin soir soirée sol
solaire soldat solde solidaire solidarité solide solution solvabilité solvabilisation sommaire somme sommet son sonore sort sorte sortie souci soucieux soudain souhaitable soumission source soutien souple souplesse sous-location souscription souterrain souvenir souverain spécial
spécialisation spécialiste spécialité spécifique spécification spécificité spécimen spectacle sphère sport sportif stabilité stade stage stagiaire standard station stationnement statistique statut statutaire stipulation stock stockage strate stratège stratégie stratégique
strict structure structurel structurant studio subdivision subrogation subséquent substance substantiel substitution subvention succès successeur successif succession sud suffisant suffrage suggestion suite suivi sujet superficie supérieur superposition supplément supplémentaire suppléant
support suppression suprême sûr sûreté surendettement surface surplus surveillance survenance susceptible suspension symbole symbolique syndic syndical syndicat syndrome synergie synthèse synthétique systématique système
traitance travers tremplin tabac table tableau tache tâche tacite taille talent talus tard tarif tarifaire tarification taux taxe technicien technique technologie technologique tel téléphone téléphonique télévision témoignage témoin tempête temporaire temporel temps tendance tension tentative tente tenue terme
terminaison terrain terrasse terre terrestre territoire territorial territorialisation test tête texte théâtre théâtral thématique thème théorie théorique thèse tiers tige timbre tirage tissu titre titulaire titularisation toilette toit toiture tome ton topographique total totalité
tourisme touriste touristique tourné tournoi tracé traceur traçabilité tracteur tradition traditionnel traduction trafic train traité traitant traitement trajectoire trajet tramway tranche tranquille tranquillité transaction transcription transfert transformation transgression transit transition transitoire
transmission transparence transparent transport transporteur transversal transversalité traversée travail travailleur travaux trentaine trésor trésorerie trésorier tribunal tribune tricot trimestre trimestriel triple troisième trottoir trouble troupe tunnel tutelle tuteur type typologie
ultérieur ultime unanime unanimité unilatéral union unique unité universel universitaire université urbain urbanisme urbanistique urgence urgent usage usager usine usuel utile utilisable utilisateur utilisation utilité
vocation vu vacance vacant vacataire vaccin vague vaisselle valable valeur valeureux validation validité vallée valorisation variable variation variété vasque végétal végétation véhicule veille vélo vendredi vente vêtement vétérinaire véritable vérificateur vérification vérité
versant versement version vert vertical vertu veuf via viable viaduc vicieux vice-président victime victoire vide vidéo vidéoprotection vie vieux vif vigilance vignoble vigueur village ville vingtaine violation violence virement virtuel visa visé visée visibilité visible
vision visioconférence visite visiteur visuel vital vitesse vitrine vivier voie voilier voirie voisin voisinage voiture voix vol volée volet volontaire volontariat volontariste volonté volume vote votant voté vrac vrai vue vulnérabilité vulnérable
zone zonage zoologique
`;

/** Words that stay as they are. */
export const INVARIABLE = `
a à afin bonne bonnes nouvelle nouvelles belle belles vieille vieilles beaux nouveaux sociaux sociale sociales minima maxima duquel desquels desquelles lui-même ores apparemment pré europe mme mlle ailleurs ainsi alors après arrière assez au auparavant auprès auquel aussi aussitôt autant autour autrefois autrement autrui aux auxquelles auxquels
avant avec beaucoup bien bientôt bis ça c car ce ceci cela celle celle-ci celles celui celui-ci cent centaine cependant certes ces cet cette ceux ceux-ci chacun chacune chaque chez ci cinq cinquante ci-annexé ci-après ci-dessous ci-dessus ci-joint
combien comme comment contre d dans de debout dedans dehors déjà delà demain depuis derrière des dès désormais dessous dessus deux devant dix doit donc dont dorénavant du durant dû
éco elle elle-même elles en encore enfin enfants ensuite entre envers environ es ès et etc eux eux-mêmes excepté extra gré grâce guère hier hormis hors hui huit
ici il ils jadis jamais je jusqu jusque jusqu'à l la là laquelle le lequel les lesquelles lesquels leur leurs loin longtemps lors lorsqu lorsque lui lui-même m ma mais malgré me même mêmes mes mi mieux mil mille moi moins mon moyennant
n naguère ne néanmoins neuf ni non nonobstant nos notamment notre nôtre nous nul on onze or ou où oui outre par parallèlement parce parfois parmi partant partout pas pendant pendants peu peut-être plupart plus plusieurs plutôt pour pourquoi pourtant près presque
primo puis puisqu puisque qu quand quant quarante quatorze quatre quatre-vingt que quel quelconque quelle quelles quelqu quelque quelques quels qui quinze quoi quoique rien s sa sans sauf se seize selon sept ses seulement si six soi soi-même soixante son sont sous souvent
surtout sur t ta tandis tant tard te tel telle telles tels tes toi ton toujours tous tout toute toutefois toutes trente très treize trois trop tu un une vers via vis vingt voici voilà voire vos votre vôtre vous vraiment vraisemblablement vite y
dimanche janvier février mars avril mai juin juillet août septembre octobre novembre décembre mesdames messieurs madame monsieur mademoiselle maître messire aujourd sus susvisé susvisée susvisés susvisées précité précitée précités précitées dénommé dénommée
intercommunal intercommunale intercommunaux intercommunales socioprofessionnel socioprofessionnelle socioprofessionnels socioprofessionnelles professionnel professionnelle référentes référente supra infra cf ex idem
dûment indûment assidûment gaiement précisément conformément notamment également néanmoins brièvement différemment récemment fréquemment suffisamment constamment couramment indépendamment évidemment précédemment prudemment apparemment
arrête arrêtent décide adopte adopté adoptée mère père frère sœur vœu vœux nœuds bœuf mœurs cœurs œuvres chœur manœuvres œufs
`;
