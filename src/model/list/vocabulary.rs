//! The words that lists of people are made of: what heads of columns say, first names, and what places of work are called.

/// What a head says of the column below it; each word stands for the whole cell, in small letters.
pub(super) const NAME: &str = "navn|navne|name|names|fulde navn|fuldt navn|full name|display name|vist navn|visningsnavn|\
    deltager|deltagere|deltagernavn|deltagerliste|participant|participants|attendee|attendees|medarbejder|medarbejdere|\
    medarbejdernavn|ansat|ansatte|employee|employees|person|personer|people|tilmeldte|tilmeldt|til stede|tilstede|fremmødte|\
    mødedeltagere|mødedeltager|inviterede|inviteret|kursist|kursister|kontakt|kontaktperson|bruger|brugere|user|\
    navn på deltager|navn og efternavn|for- og efternavn|fornavn og efternavn|fornavn, efternavn|efternavn, fornavn|\
    navn (original name)|name (original name)|present|attendance list|deltagernes navne|gæst|gæster|guests|hvem|who|nom|nome|nombre|imię i nazwisko";
pub(super) const FIRST: &str = "fornavn|fornavne|first name|firstname|first|given name|givenname|given names|kaldenavn|vorname|prénom|förnamn|fornavn(e)";
pub(super) const LAST: &str = "efternavn|efternavne|last name|lastname|last|surname|family name|mellemnavn|middle name|nachname|nom de famille|efternamn|etternavn|efternavn(e)";
pub(super) const UNIT: &str = "enhed|enheder|afdeling|afd|afd.|forvaltning|team|unit|department|dept|dept.|division|organisation|organization|org|\
    org.|org.enhed|org. enhed|organisationsenhed|organisatorisk enhed|enhedsnavn|afdelingsnavn|arbejdssted|arbejdsplads|\
    workplace|sted|tjenestested|institution|skole|school|kommune|municipality|center|centre|område|fagområde|sektion|firma|\
    virksomhed|company|office|kontor|gruppe|group|ansættelsessted|direktørområde|lokation|location|employer|arbejdsgiver|\
    kommer fra|from|stab|service";
/// What a head says of columns that say nothing of who somebody is or where they work.
pub(super) const OTHER: &str = "nr|nr.|no|no.|#|id|e-mail|email|mail|e-mailadresse|mailadresse|e-mail-adresse|email address|e-mail address|user email|\
    telefon|telefonnr|telefonnr.|telefonnummer|tlf|tlf.|mobil|mobilnr|mobiltelefon|phone|mobile|stilling|stillingsbetegnelse|titel|title|\
    job title|rolle|role|funktion|cpr|cpr-nr|cpr-nr.|medarbejdernr|medarbejdernr.|medarbejdernummer|tjenestenr|tjenestenr.|initialer|\
    initials|brugernavn|brugerid|bruger-id|username|upn|adresse|address|by|postnr|postnr.|status|svar|response|svarstatus|attendance|deltagelse|\
    join time|leave time|duration|varighed|first join|last leave|in-meeting duration|participant id (upn)|deltager-id (upn)|\
    første deltagelse|sidst forladt|varighed i møde|total duration (minutes)|guest|tilmeldt den|dato|date|tidspunkt|tid|time|timestamp|\
    user action|brugerhandling|tidsstempel|underskrift|signatur|signature|fremmøde|mødt|allergi|allergier|kost|bemærkning|bemærkninger|note|noter|notes|\
    kommentar|kommentarer|comments|completed|completion time|start time|starttidspunkt|fuldført|x|land|køn|alder|leder|manager|\
    deltagertype|attendee type|type|ansat siden|tilknytning|forbogstaver|løbenr|løbenr.|kl.|ankomst|afgang|frokost";

/// What a mail's head begins its lines with, and a list its people.
pub(super) const LABELS: &str = "til|to|cc|kopi|bcc|fra|from|deltagere|participants|attendees|deltager|til stede|tilstede|fremmødte|present|inviterede|\
    mødedeltagere|required|optional|nødvendige deltagere|valgfrie deltagere|tilmeldte|navne|names";
/// Lines of a mail's head that hold no people.
pub(super) const NO_PEOPLE: &str = "sendt|sent|emne|subject|dato|date|vedhæftede filer|vedhæftet|attachments|prioritet|importance|sted|location|afbud|meldt afbud|fravær|fraværende|apologies|absent|when|where|hvornår|hvor|tid|møde|meeting";

/// What may stand beside a name and is no place of work.
pub(super) const STATES: &str = "accepteret|accepted|afslået|declined|foreløbig|tentative|ingen|none|no response|intet svar|nødvendig deltager|required attendee|\
    valgfri deltager|optional attendee|mødearrangør|meeting organizer|organisator|organizer|arrangør|presenter|præsentator|attendee|\
    deltager|vært|host|co-host|medvært|gæst|guest|ekstern|external|uverificeret|unverified|me|mig|you|dig|she/her|he/him|they/them|\
    hun/hende|han/ham|de/dem|joined|left|tilsluttet|forlod|ja|nej|yes|no|måske|maybe|x|ok|online|fysisk|true|false|sand|falsk|m|k|f|hr.|fru|mr.|mrs.|ms.|afbud|meldt afbud|syg|sygemeldt|ferie|barsel";

/// What one writes to others before and after a list.
pub(super) const GREETINGS: &str = "hej alle|hej med|hej,|hej!|kære alle|kære kolleg|dear all|dear colleagues|hi all|hi everyone|hello|venlig hilsen|venlige hilsner|\
    med venlig|mvh|bedste hilsner|mange hilsner|de bedste hilsner|kind regards|best regards|regards|sincerely|here is|here are|her er|her kommer|hermed|vedhæftet";

/// The end of a list tells how many there are.
pub(super) const TOTALS: &str = "i alt|ialt|antal|total|sum|count|subtotal";

/// Words of what a place of work is called; a longer word may end with one.
pub(super) const PLACES: &str = "afdeling|afdelingen|forvaltning|forvaltningen|center|centret|centeret|centre|skole|skolen|team|kommune|region|kontor|kontoret|\
    sekretariat|sekretariatet|institution|børnehus|børnehuset|børnehave|vuggestue|plejehjem|plejecenter|bibliotek|biblioteket|museum|museet|hr|it|økonomi|\
    kultur|fritid|teknik|miljø|sundhed|social|børn|unge|beskæftigelse|jobcenter|borgerservice|plan|by|land|drift|stab|staben|ledelse|direktion|\
    direktionen|rådhus|hospital|hospitalet|sygehus|aps|a/s|amba|gmbh|ltd|inc|office|department|dept|school|health|finance|culture|planning|unit|\
    group|service|services|ældre|omsorg|hjemmepleje|hjemmeplejen|dagtilbud|daginstitution|ppr|bosted|klinik|park|vej|ejendom|ejendomme|digitalisering|kommunikation|\
    indkøb|løn|jura|politik|erhverv|turisme|integration|familie|familier|psykiatri|handicap|rusmiddel|tandpleje|sundhedspleje|sundhedsplejen|forsyning|forsyningen|byg|\
    byggeri|natur|trafik|vand|affald|genbrug|museer|musikskole|ungdomsskole|universitet|university|college|institut|fakultet|styrelse|styrelsen|\
    ministerium|ministeriet|fonden|foreningen|forening|råd|rådet|udvalg|fagforening|hk|foa|dlf|bupl|3f|kl|kmd|sales|marketing|support|engineering|\
    operations|research|development|legal|admin|administration|administrationen|projekt|projekter|udvikling|analyse|strategi|data|kvalitet|pædagogik|læring|dagpleje|\
    dagplejen|træning|rehabilitering|visitation|visitationen|myndighed|bygninger|vej|veje|grønne områder|city|council|housing|transport|education|nursing|library|kita|schule|amt";

/// First names that are common here or among those who live here, the first word of each.
pub(super) const FIRST_NAMES: &str = "anne anna anette annette ane anja anita ann astrid agnes alberte alma asta aya andrea annika anni \
    annelise annemarie anne-marie anne-mette ane-marie amalie alice aase åse åge bente birgit birgitte birthe bodil berit benedikte bettina britt britta camilla \
    caroline cathrine catherine cecilie charlotte christina christine clara connie conny dagmar daniela ditte diana dorte dorthe dorthea \
    ebba eva edith elin elisabeth elise ella ellen else elsebeth emilie emma emilia erna ester esther eline fie frida frederikke freja gerda gitte grethe grete gry gunhild gudrun \
    hanna hanne hannah heidi helene helena helle henriette hilde ida inga inge inger ingrid ingelise irene iris isabella jane janne jeanette jette jenny \
    johanne josefine julie jytte karen karin karina karla katja katrine kathrine kirsten kirstine kamilla klara kristina kristine laila lise-lotte \
    laura lea lena lene line linda linnea lis lisa lisbeth lise lone lotte louise lucia lykke lærke maja maiken maj majbritt malene maren margit margrethe maria marianne \
    marie maria mathilde merete mette mia michelle mie mille mona monica nadia nanna natalie nicoline nina nora olivia oda pernille pia ragnhild randi \
    rebecca rikke ritta rita rosa ruth sabine sandra sanne sara sarah selma signe sigrid silje simone sille sine siri sofia sofie solveig sonja stine susan susanne \
    sussi suzanne sys søs tanja thea therese thyra tina tine tove trine ulla ursula vera vibeke victoria viola vivi vivian winnie ylva yrsa \
    adam albert alex alexander alfred allan anders andreas anton arne arthur asbjørn asger august axel aksel benjamin bent benny bertel birger bjarke bjarne bjørn bo \
    brian børge carl carsten casper christian christoffer christopher claus claes dan daniel david dennis ebbe egon ejner einar ejnar elias emil erik erling esben eskil \
    felix finn flemming frank frans frants frede frederik frej freddy fritz georg gert gunnar gustav hans harald harry henning henrik herman holger hugo ib ivan ivar jacob \
    jakob jan jens jens-peter jeppe jesper jimmy joachim joakim johan johannes john johnny jonas jonathan jon jørgen jørn kaj kai karl karsten kasper keld kjeld kenneth kent kim klaus \
    knud kristian kristoffer kurt lars lasse laurits leif lennart leo lukas lucas ludvig mads magnus malte marcus marius mark markus martin mathias mathis max \
    michael mik mikael mikkel mogens morten nicolai nicolaj niels nikolaj noah ole oliver oluf orla oscar oskar otto ove palle patrick paul peder per peter \
    philip poul preben rasmus richard robert roland rolf ronni rune sebastian simon steen steffen sten stig storm svend søren tage ted theis theodor thomas thor \
    thorkild thorsten tim tobias tom tommy torben torsten troels uffe ulrik valdemar verner vagn victor viktor viggo villads villy vilhelm walther william willy yngve øjvind \
    aisha ahmed ali amina amir bilal fatima fatma hassan hussein ibrahim jamal khadija leila layla mahmoud maryam mehmet mohamed mohammed mohammad mohamad muhammad mustafa nour omar osman samir \
    sami said salma samira yasmin yusuf yousef zahra zainab zeynep ayse ayşe emre elif agnieszka andrzej ewa jan katarzyna krzysztof magdalena malgorzata małgorzata marek monika piotr \
    pawel paweł tomasz wojciech zofia olena oksana dmytro ivan natalia olga sergei svetlana tatiana yulia yuki hiroshi wei li ming minh thi linh huong anh priya raj ravi sanjay anil sunita \
    james mary patricia jennifer linda elizabeth barbara jessica susan karen nancy betty margaret kevin george edward ronald steven andrew joshua ryan jason emily sean liam \
    jose josé juan luis carlos jorge miguel pedro antonio manuel maría carmen ana pablo diego sofía lucía giovanni giulia marco luca francesca paolo chiara pierre jean marie \
    françois sophie claire nicolas jürgen hans-peter klaus wolfgang stefan heike sabine uwe jochen björn göran lars-erik åsa ingvar gunilla annika ulf kjetil øyvind ingeborg turid";

/// How many names of families end.
pub(super) const FAMILY_ENDINGS: [&str; 24] = [
    "sen", "son", "gaard", "gård", "berg", "borg", "strøm", "mann", "holm", "lund", "dahl", "dóttir", "dottir", "ski",
    "ska", "wicz", "oğlu", "oglu", "yan", "escu", "ovic", "ović", "ova", "kov",
];
/// Names of families that end in no such way.
pub(super) const FAMILIES: &str = "møller schmidt kjær bech beck friis winther skov juul krogh bak koch lind bruun toft bang vang bach bjerre bjerregaard \
    holst kofoed kruse lange munk nørgaard olesen overgaard ravn riis schou schultz skou thygesen thorup vinther bay bonde brandt brink buch dam dall due \
    fisker fog frost gram hald hauge hede hoffmann høj høyer iversen kaae kragh leth lorentzen lykke meyer mørk nyborg nygaard ottesen petri post ross rohde \
    ruby sand schrøder sejr skytte smed smidt stage steen storm svane tang thomsen thrane vad vestergaard vind vogel voss wulff øster østergaard ali ahmed hussein khan nguyen tran \
    smith jones brown taylor wilson williams garcía garcia lopez lópez martinez fernández kowalski nowak wang zhang chen singh patel kaya yilmaz demir";
