"""The customers of the sample merchant. All invented; addresses end in .example, numbers are reserved ones."""

# One row, one thing: a table reads better than wrapped calls.
# fmt: off

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Habit:
    """How somebody deals with us.

    ``weeks`` between orders (0: ordered once), ``spread`` of that rhythm (share), ``pays`` days before (-)
    or after (+) the due date, ``late`` share of our deliveries to them that came late.
    """

    weeks: float
    spread: float = 0.25
    pays: int = -1
    late: float = 0.06


STEADY = Habit(6, 0.15, -2, 0.04)
BRISK = Habit(3, 0.2, -1, 0.05)
SEASONAL = Habit(11, 0.5, 0, 0.05)
RARE = Habit(24, 0.3, 1, 0.05)
SLOW_PAYER = Habit(8, 0.25, 9, 0.05)
UNLUCKY = Habit(7, 0.25, 0, 0.3)
ONCE = Habit(0)
QUIET = Habit(6, 0.2, -1, 0.05)


@dataclass(frozen=True, slots=True)
class Sample:
    """One sample customer: ``people`` are (name, role) with the first as the one we talk to."""

    key: str
    name: str
    town: str
    trade: str
    people: tuple[tuple[str, str], ...]
    habit: Habit
    keeper: str = "jan"
    article: str = "jam"


def _one(key: str, name: str, town: str, trade: str, person: str, habit: Habit, keeper: str, article: str) -> Sample:
    people = tuple(tuple(part.split(", ", 1)) for part in person.split("; "))
    return Sample(key, name, town, trade, people, habit, keeper, article)  # type: ignore[arg-type]


CUSTOMERS = (
    _one("roy", "Boulangerie Roy", "Liège", "bakery", "Claire Roy, owner; Luc Roy, night shift", STEADY, "jan", "allergen"),
    _one("brandt", "Brandt & Sohn", "Kassel", "cold store", "Peter Brandt, purchasing; Ute Brandt, accounts", STEADY, "jan", "freezer"),
    _one("ogrody", "Ogrody Zieleń", "Poznań", "plant nursery", "Marta Nowak, owner", STEADY, "jan", "plant"),
    _one("vert", "Atelier Vert", "Lyon", "florist", "Inès Moreau, owner", BRISK, "jan", "ribbon"),
    _one("huber", "Garten Huber", "Graz", "garden care", "Josef Huber, owner", QUIET, "mira", "plant"),
    _one("tisane", "Tisane & Co", "Ghent", "tea blender", "Noor Peeters, production", STEADY, "jan", "tea"),
    _one("kelso", "Kelso Cider", "Hereford", "cider maker", "Owen Kelso, owner", SEASONAL, "mira", "bottle"),
    _one("astra", "Astra Klinik Labor", "Leipzig", "laboratory", "Dr. Jana Seidel, laboratory; Tom Reuss, stores", BRISK, "mira", "vial"),
    _one("fjord", "Fjord Seafood", "Bergen", "fish smoker", "Sigrid Aas, packing", STEADY, "mira", "freezer"),
    _one("olmo", "Cantina Olmo", "Alba", "winery", "Pietro Olmo, cellar", SEASONAL, "jan", "bottle"),
    _one("linnet", "Linnet Soaps", "Bath", "soap maker", "Grace Linnet, owner", STEADY, "mira", "soap"),
    _one("pavo", "Pavo Print", "Porto", "print shop", "Rui Pavão, owner", BRISK, "jan", "ribbon"),
    _one("moss", "Moss & Fern", "Leeds", "garden centre", "Hannah Moss, owner; Eddie Fern, greenhouse", SEASONAL, "mira", "plant"),
    _one("zimt", "Zimt & Zucker", "Jena", "confectioner", "Anke Vogt, owner", STEADY, "jan", "allergen"),
    _one("harbour", "Harbour Honey", "Whitby", "beekeeper", "Sam Carver, owner", SEASONAL, "mira", "jam"),
    _one("dupont", "Fromagerie Dupont", "Namur", "dairy", "Marc Dupont, owner", STEADY, "jan", "freezer"),
    _one("kiel", "Kieler Bootsbau", "Kiel", "boat yard", "Wiebke Thode, stores", RARE, "jan", "outdoor"),
    _one("santos", "Café Santos", "Antwerp", "coffee roaster", "Lara Santos, roasting", BRISK, "jan", "coffee"),
    _one("wren", "Wren Pottery", "Stoke", "pottery", "Ivy Wren, owner", RARE, "mira", "ribbon"),
    _one("novak", "Novák Pharma Pack", "Brno", "packing", "Petr Novák, purchasing", BRISK, "mira", "vial"),
    _one("alpen", "Alpenkräuter Ernst", "Chur", "herb drier", "Ernst Caduff, owner", SEASONAL, "jan", "tea"),
    _one("bloom", "Bloom Street", "Bristol", "florist", "Kofi Mensah, owner", BRISK, "mira", "ribbon"),
    _one("castle", "Castle Brewery", "Durham", "brewery", "Nell Ashdown, bottling", STEADY, "mira", "bottle"),
    _one("delft", "Delft Instrumenten", "Delft", "instruments", "Joost Bakker, stores", RARE, "jan", "outdoor"),
    _one("elm", "Elm Joinery", "York", "joinery", "Fran Elm, owner", RARE, "mira", "outdoor"),
    _one("fiore", "Fiore Cosmetici", "Parma", "cosmetics", "Giulia Fiore, owner", STEADY, "jan", "soap"),
    _one("granit", "Granit Bau", "Linz", "builder", "Karl Steiner, site office", SLOW_PAYER, "jan", "outdoor"),
    _one("hof", "Hofladen Kern", "Fulda", "farm shop", "Lotte Kern, owner", STEADY, "jan", "jam"),
    _one("iris", "Iris Optik", "Mainz", "optician", "Can Yıldız, owner", RARE, "mira", "price"),
    _one("juno", "Juno Toys", "Aarhus", "toy maker", "Mette Holm, production", SEASONAL, "mira", "ribbon"),
    _one("kettle", "Kettle & Jam", "Truro", "jam maker", "Rose Tregenza, owner", STEADY, "mira", "jam"),
    _one("lavand", "Lavande Bleue", "Digne", "lavender farm", "Paul Serre, owner", SEASONAL, "jan", "soap"),
    _one("mill", "Old Mill Bakery", "Ely", "bakery", "Dora Finch, owner", STEADY, "mira", "allergen"),
    _one("nord", "Nordlicht Kerzen", "Husum", "candle maker", "Birte Jensen, owner", SEASONAL, "jan", "soap"),
    _one("oak", "Oak & Ember", "Perth", "smokehouse", "Callum Reid, owner", UNLUCKY, "mira", "freezer"),
    _one("pilz", "Pilzhof Adler", "Ulm", "mushroom farm", "Gerd Adler, owner", BRISK, "jan", "freezer"),
    _one("quill", "Quill Stationers", "Exeter", "stationer", "Mabel Quill, owner", RARE, "mira", "price"),
    _one("rosa", "Rosa Maria Conservas", "Vigo", "cannery", "Rosa Maria Lago, owner", STEADY, "jan", "bottle"),
    _one("stern", "Sternwarte Café", "Jena", "café", "Emil Krause, owner", SLOW_PAYER, "jan", "coffee"),
    _one("tern", "Tern Outdoor", "Inverness", "outdoor gear", "Skye Munro, stores", STEADY, "mira", "outdoor"),
    _one("uhu", "Uhu Spielwaren", "Fürth", "toy shop", "Heike Lang, owner", SEASONAL, "jan", "price"),
    _one("vela", "Vela Sailmakers", "Palma", "sail maker", "Marga Vela, owner", RARE, "jan", "outdoor"),
    _one("weber", "Weingut Hang", "Trier", "winery", "Theo Hang, cellar", SEASONAL, "jan", "bottle"),
    _one("xenia", "Pension Xenia", "Bled", "guest house", "Xenia Kos, owner", ONCE, "mira", "jam"),
    _one("yarrow", "Yarrow Apothecary", "Lewes", "apothecary", "Tess Yarrow, owner", STEADY, "mira", "vial"),
    _one("zephyr", "Zephyr Bikes", "Utrecht", "bicycle maker", "Bram Visser, workshop", UNLUCKY, "jan", "outdoor"),
    _one("amsel", "Amsel Naturkost", "Bonn", "grocer", "Silke Amsel, owner", BRISK, "jan", "price"),
    _one("birch", "Birch Dairy", "Kendal", "dairy", "Tom Birch, owner", STEADY, "mira", "freezer"),
    _one("corvo", "Corvo Ceramica", "Faenza", "ceramics", "Anna Corvo, owner", ONCE, "jan", "ribbon"),
    _one("dale", "Dale Farm Eggs", "Ripon", "egg farm", "Will Dale, owner", BRISK, "mira", "price"),
    _one("eider", "Eider Bedding", "Flensburg", "bedding", "Maike Eider, owner", RARE, "jan", "ribbon"),
    _one("falke", "Falke Elektronik", "Ulm", "electronics", "Ines Falke, purchasing", BRISK, "jan", "outdoor"),
    _one("goose", "Goose Green Deli", "London", "delicatessen", "Priya Shah, owner", SLOW_PAYER, "mira", "price"),
    _one("heath", "Heath Botanicals", "Surrey", "distillery", "Ben Heath, stills", SEASONAL, "mira", "bottle"),
    _one("imker", "Imkerei Sommer", "Bamberg", "beekeeper", "Fritz Sommer, owner", SEASONAL, "jan", "jam"),
    _one("jade", "Jade Tea House", "Leiden", "tea shop", "Mei Tan, owner", STEADY, "jan", "tea"),
    _one("kranich", "Kranich Saatgut", "Greifswald", "seed house", "Ole Kranich, packing", SEASONAL, "jan", "plant"),
    _one("lark", "Lark Letterpress", "Norwich", "printer", "Joan Lark, owner", RARE, "mira", "ribbon"),
    _one("mirabel", "Mirabel Pâtisserie", "Metz", "pastry shop", "Louise Mirabel, owner", ONCE, "jan", "allergen"),
    _one("nest", "Nest Childcare", "Hull", "nursery school", "Amira Haddad, office", ONCE, "mira", "price"),
)
