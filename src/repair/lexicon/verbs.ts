/**
 * Verbs of administrative French, written for this project. The first group is conjugated by rule in `inflect.ts`; of the
 * others the forms that acts use are listed.
 */

/** Infinitives in -er. */
export const FIRST_GROUP = `
abandonner aborder accabler acquitter affiner affréter aggraver allier amorcer analyser avérer axer abroger accepter accompagner accorder accélérer accéder acheter achever actualiser adapter
additionner adhérer administrer adopter adresser affecter affilier affirmer agréer aider ajouter ajuster alerter
alimenter aller allouer aménager amener améliorer animer annexer annoncer annuler appeler appliquer apporter apprécier
approuver appréhender appuyer arrêter articuler assigner assister associer assurer attester attirer attribuer
augmenter autoriser avancer aviser baisser basculer capter commercialiser confronter coordonner dater déboucher découler dégager dispenser enclencher étoffer examiner excéder excuser fragiliser inadapter invalider mailler ponctuer redonner requalifier subsister bénéficier bloquer border budgéter calculer candidater caractériser
causer céder célébrer certifier cesser changer charger chauffer chercher chiffrer choisir cibler circuler citer
classer clôturer collaborer collecter combler commander commencer communiquer compenser compléter compter
comporter composer comptabiliser concentrer concerner concerter concilier conditionner confier confirmer conforter
conjuguer conseiller conserver considérer consister consolider constater constituer consulter consommer contacter
contester continuer contracter contractualiser contribuer contrôler conventionner convoquer coopérer coordonner
corriger coter couler coupler coûter créer cumuler cotiser déborder débloquer débuter décaler décentraliser décerner
décider déclarer déclencher décliner décomposer décrocher dédier dédommager définitiser déléguer délibérer délimiter
délivrer demander demeurer démarrer démobiliser démontrer dénommer dénoncer dépasser dépêcher dépendre dépenser
déplacer déployer déposer dérober dérouler désengager désigner destiner détailler déterminer développer devancer
diagnostiquer différer diffuser diminuer diriger discuter disposer distinguer distribuer diversifier diviser
documenter domicilier donner doter doubler durer dynamiser échanger échelonner écarter éclairer économiser écouter
éditer éduquer effectuer élaborer élever éliminer éloigner émaner emménager employer emporter encadrer encaisser
encourager endetter engager enregistrer enrichir enseigner entamer entourer entraîner entrer énoncer énumérer envisager
épargner épauler équilibrer équiper ériger espérer estimer étaler étayer étudier évaluer éviter évoluer évoquer exécuter
exercer exiger exister exonérer expérimenter expirer expliquer exploiter exposer exprimer externaliser fabriquer
faciliter facturer favoriser fédérer féliciter fermer fidéliser figurer fiabiliser finaliser financer fixer fluidifier
fonctionner fonder forcer formaliser former formuler frapper fusionner gagner généraliser générer gérer glisser
gouverner habiliter habiter handicaper harmoniser héberger hériter honorer identifier ignorer illustrer imaginer
impacter impliquer importer imposer imprimer impulser imputer inaugurer inciter incarcérer incomber indemniser
indexer indiquer individualiser informer initier innover inscrire insérer inspecter installer instaurer instituer
intégrer intensifier intéresser interpeller interroger intituler inventorier inviter isoler jalonner jeter joncher
jouer juger justifier labelliser laisser lancer lever libérer lier limiter lisser livrer localiser loger louer lutter
maîtriser majorer manager mandater manifester manquer marginaliser marquer matérialiser mémoriser menacer ménager mener
mensualiser mentionner mériter mesurer mobiliser modérer moderniser modifier moduler monter montrer motiver
mutualiser nécessiter négocier nommer notifier noter observer obliger occuper octroyer opérer opposer optimiser
ordonner organiser orienter ôter outiller pallier paraître parler partager participer passer payer pénaliser pénétrer
percer permuter perpétuer persister personnaliser pérenniser peser piloter placer plafonner plaider planifier porter
poser positionner posséder postuler pratiquer précariser précéder préciser préconiser préférer préfigurer prélever
préparer préserver présenter présider prêter prévaloir primer priver privilégier procéder proclamer procurer
professionnaliser programmer progresser projeter prolonger proposer proroger prospecter protéger prouver publier
qualifier quantifier questionner quitter raccorder rappeler rapporter rapprocher rassembler rattacher ratifier réactiver
réaffecter réaffirmer réajuster réaliser réaménager réapproprier recenser réceptionner rechercher récapituler
réclamer recommander recompter reconduire reconfigurer recouvrer recruter rectifier récupérer recycler rédiger
redynamiser réévaluer référencer refuser regarder réglementer régler régulariser réguler réhabiliter réitérer rejeter
relancer relever reloger remarquer rembourser remédier remercier remobiliser remonter remplacer rémunérer rencontrer
renforcer renoncer renouveler rénover renseigner rentrer renvoyer réorganiser réorienter répartir repérer répéter
reporter reposer représenter réserver résider résilier résorber respecter restaurer rester restituer résulter
résumer rétablir retarder retirer retourner retracer retrouver révéler reverser réviser révoquer risquer sacrifier
sanctionner satisfaire scolariser sécuriser sélectionner sembler sensibiliser séparer siéger signaler signer
signifier simplifier situer solder solliciter solvabiliser souhaiter souligner sous-louer spécialiser spécifier
stabiliser stationner statuer stimuler stipuler structurer subdéléguer subordonner subventionner succéder suggérer
superviser supporter supprimer surveiller suspecter systématiser tarder tarifer télécharger télétransmettre
témoigner tenter terminer territorialiser tester tirer tolérer totaliser toucher tourner traiter transférer
transformer transporter travailler traverser trouver unifier urbaniser utiliser valider valoriser varier ventiler
vérifier verser veiller végétaliser viser visiter voter
`;

/** Infinitives in -ir that take -iss-. */
export const SECOND_GROUP = `
abolir aboutir accomplir agir affaiblir agrandir amortir anéantir approfondir assujettir avertir bâtir choisir
compatir convertir définir démolir désobéir durcir élargir embellir enrichir établir fournir franchir garantir grandir
guérir intervertir investir munir nourrir obéir périr raccourcir rafraîchir ralentir réagir redéfinir réfléchir régir
remplir répartir resaisir rétablir réunir réussir saisir subir unir vieillir
`;

/** Forms of the irregular verbs. */
export const IRREGULAR = `
être suis es est sommes êtes sont étais était étions étiez étaient fus fut furent serai sera serons serez seront
serais serait serions seriez seraient sois soit soyons soyez soient fût été étant
avoir ai as avons avez ont avais avait avions aviez avaient eut eurent aura aurons aurez auront aurait auraient
ait aient eût eu eue eus eues ayant ayants
aller vais va vont ira iront irait iraient aille aillent allant
faire fais fait faites font faisait faisaient fit firent fera feront ferait feraient fasse fassent faisant faite faits
refaire défaire satisfait satisfaite satisfaits satisfaire
pouvoir peux peut pouvons pouvez peuvent pouvait pouvaient put pourra pourront pourrait pourraient puisse puissent pu
pouvant devoir doit doivent devait devaient dut devra devront devrait devraient doive doivent dû due dus dues devant
vouloir veut veulent voulait voulu voulue voulant voudra veuille veuillez voudrait
savoir sait savent savait su sue sachant saura sache sachent saurait sauraient
voir voit voient vu vue vus vues voyait voyant verra verront revoir revu revue prévoir prévoit prévoient prévu prévue
prévus prévues prévoyait prévoyant prévoira pourvoir pourvu pourvue pourvus dépourvu dépourvue dépourvus dépourvues
venir vient viennent venait venaient venu venue venus venues venant viendra vienne viennent vînt devenir devient
deviennent devenu devenue devenus devienne deviendra convenir convient convenu convenue convenus conviendra convienne
intervenir intervient interviennent intervenu intervenue interviendra interviendront intervienne intervenant
parvenir parvient parvenu parvenue parvenant provenir provient proviennent provenant prévenir prévient prévenu
prévenue prévenant survenir survient survenu survenue subvenir advenir
tenir tient tiennent tenait tenu tenue tenus tenues tenant tiendra tiendront tienne obtenir obtient obtiennent obtenu
obtenue obtenus obtenues obtenant obtiendra obtienne maintenir maintient maintiennent maintenu maintenue maintenus
maintiendra contenir contient contiennent contenu contenue contenus contenues contenant soutenir soutient soutiennent
soutenu soutenue soutenus soutenant soutiendra retenir retient retenu retenue retenus retenues retenant détenir
détient détiennent détenu détenue appartenir appartient appartiennent appartenu appartenant entretenir entretient
abstenir abstient abstenu
prendre prend prennent prenait prit prirent pris prise prises prendra prendront prenne prennent prenant apprendre
apprend comprendre comprend comprennent compris comprise comprises comprenant entreprendre entrepris entreprise
entreprises reprendre reprend reprennent repris reprise reprises reprenant surprendre
mettre met mettent mettait mit mirent mis mise mises mettra mettront mette mettant permettre permet permettent
permettait permis permise permettra permettront permette permettent permettant admettre admet admis admise admises
soumettre soumet soumettent soumis soumise soumises transmettre transmet transmettent transmis transmise transmises
transmettra émettre émet émettent émis émise émises promettre remettre remet remis remise remises remettra commettre
commis commise compromettre
rendre rend rendent rendait rendu rendue rendus rendues rendra rende rendant vendre vend vendu vendue répondre répond
répondent répondu répondue répondra réponde répondent répondant attendre attend attendent attendu attendue attendus
attendues étendre étend étendu étendue étendus entendre entend entendu entendue entendus entendues tendre tend tendu
tendue prétendre dépendre dépend dépendent dépendu dépendant suspendre suspend suspendu suspendue défendre défend
descendre perdre perd perdu perdue correspondre correspond correspondent correspondait correspondant confondre fondre
dire dit disent disait dite dites dits disant dira interdire interdit interdite contredire prédire
écrire écrit écrite écrits écrites inscrire inscrit inscrite inscrits inscrites inscrivent inscrivant inscrira décrire
décrit décrite décrits décrites prescrire prescrit prescrite souscrire souscrit souscrite transcrire
lire lit lu lue lus lues élire élit élu élue élus élues réélire
conduire conduit conduite conduits conduisent produire produit produite produits produites réduire réduit réduite
réduits introduire introduit introduite traduire traduit traduite reconduire reconduit reconduite construire construit
construite construisent construisant déduire déduit déduite déduits instruire instruit instruite instruits détruire
détruit nuire
suivre suit suivent suivait suivi suivie suivis suivies suivra suivant suivants suivante suivantes poursuivre poursuit
poursuivent poursuivi poursuivie vivre vit vivent vécu vivant
recevoir reçoit reçoivent recevait reçu reçue reçus reçues recevra recevront reçoive recevant percevoir perçoit
perçoivent perçu perçue perçus perçues percevra percevant concevoir conçoit conçu conçue conçus conçues apercevoir
connaître connaît connaissent connaissait connu connue connus connues connaissant reconnaître reconnaît reconnaissent
reconnu reconnue reconnus reconnaissant paraître paraît paraissent paru parue apparaître apparaît apparaissent apparu
apparaissant disparaître accroître accroît accru accrue croître naître naît né née nés nées
ouvrir ouvre ouvrent ouvrait ouvert ouverte ouverts ouvertes ouvrira ouvrant couvrir couvre couvrent couvert couverte
couvrant découvrir découvre recouvrir recouvre offrir offre offrent offert offerte offerts offertes offrant souffrir
servir sert servent servi servie servant desservir dormir partir part partent parti partie sortir sort sortent sorti
sortie sortant sortants sentir sent ressentir consentir consent consenti consentie mentir
acquérir acquiert acquièrent acquis acquise acquises requérir requiert requis requise requises conquérir
conclure conclut conclu conclue conclus conclues concluant exclure exclut exclu exclue exclus inclure inclut inclus
incluse incluses incluant
valoir vaut valent valait valu vaudra vaille prévaloir prévaut équivaloir équivaut falloir faut fallait faudra faudrait
faille fallu seoir sied asseoir assis assise surseoir sursis échoir échu échue échus échues échéant
pleuvoir mouvoir promouvoir promeut promu promue émouvoir
atteindre atteint atteignent atteinte atteints craindre contraindre contraint contrainte contraints joindre joint
jointe joints jointes jointe rejoindre rejoint adjoindre adjoint adjointe adjoints enjoindre peindre éteindre éteint
restreindre restreint restreinte feindre astreindre astreint
accueillir accueille accueillent accueilli accueillie accueillis accueillies accueillant recueillir recueille recueilli recueillie recueillis recueillies
courir court courent couru courue concourir concourt concourent concouru recourir recourt encourir parcourir secourir
fuir boire croire croit croient cru vaincre convaincre rompre rompt rompu interrompre interrompt interrompu
résoudre résout résolu résolue absoudre dissoudre dissout dissous coudre
plaire complaire taire
`;
