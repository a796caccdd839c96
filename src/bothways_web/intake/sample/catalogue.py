"""What the sample merchant sells: labels and ribbons, with prices in euro cents."""

# One row, one thing: a table reads better than wrapped calls.
# fmt: off

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Article:
    """One article: ``cents`` a roll, ``usual`` rolls in an order."""

    number: str
    text: str
    cents: int
    usual: tuple[int, int]


ARTICLES = {
    "allergen": Article("AL-50", "Allergen labels, matt paper, 50 x 30 mm, roll of 1,000", 775, (12, 36)),
    "freezer": Article("FR-70", "Freezer labels, adhesive to -30 °C, 70 x 40 mm, roll of 1,000", 1240, (20, 60)),
    "plant": Article("PL-25", "Plant tags, weatherproof film, 25 x 200 mm, roll of 500", 1890, (6, 24)),
    "ribbon": Article("RB-110", "Wax-resin ribbon, 110 mm x 300 m", 890, (6, 30)),
    "tea": Article("TE-40", "Tea pouch labels, uncoated paper, 40 x 60 mm, roll of 1,000", 830, (10, 30)),
    "bottle": Article("BO-90", "Bottle labels, wet-strength paper, 90 x 120 mm, roll of 500", 2150, (8, 40)),
    "vial": Article("VI-20", "Vial labels, autoclave film, 20 x 40 mm, roll of 2,000", 2680, (10, 40)),
    "soap": Article("SO-60", "Soap bands, kraft paper, 60 x 180 mm, roll of 500", 1420, (6, 20)),
    "jam": Article("JA-70", "Jar labels, cream laid paper, 70 x 50 mm, roll of 500", 980, (4, 20)),
    "coffee": Article("CO-80", "Coffee bag labels, matt film, 80 x 110 mm, roll of 500", 1560, (10, 40)),
    "outdoor": Article("OU-50", "Outdoor labels, polyester, 50 x 25 mm, roll of 1,000", 2230, (4, 24)),
    "price": Article("PR-26", "Price labels, thermal, 26 x 12 mm, roll of 2,500", 420, (10, 60)),
    "paper": Article("LP-80", "Label paper, uncoated, 80 g, roll of 2,000 m", 18400, (2, 12)),
}
