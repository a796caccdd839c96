"""What people of the sample book say and ask. Written for the sample; nobody ever said it."""

# One row, one thing: a table reads better than wrapped calls.
# fmt: off

#: What customers told us about themselves, in their own words, by trade of the label they buy.
TOLD = {
    "allergen": (
        "I need people to read the allergens without their glasses.",
        "We print at four in the morning, so nothing may jam.",
        "The inspector comes twice a year and reads every line.",
    ),
    "freezer": (
        "Our store runs at minus twenty-eight, day and night.",
        "The boxes are wet when we put the label on.",
        "If one falls off, the whole pallet is opened again.",
    ),
    "plant": (
        "The tags stay outside for two winters.",
        "Customers pull at them, so they must not tear.",
        "We rename a third of the range every spring.",
    ),
    "ribbon": (
        "My ribbon has to match the paper, not shine at it.",
        "I change colours with the season, four times a year.",
        "Smudges cost me the whole morning.",
    ),
    "tea": ("The pouch is the shop window.", "Every harvest has another name.", "We stamp the date by hand."),
    "bottle": (
        "It sits in ice for an hour and must still look good.",
        "The label is half of what people pay for.",
        "We bottle for two weeks, then not for three months.",
    ),
    "vial": (
        "Everything goes through the autoclave at 134 degrees.",
        "A label that comes off is a sample that is lost.",
        "I order on Mondays, when the stock is counted.",
    ),
    "soap": ("The band is what people touch first.", "No plastic, not even a little.", "Lavender oil eats most glues."),
    "jam": ("My mother's handwriting is the logo.", "The jars are still warm.", "Every year has its own picture."),
    "coffee": ("The bag breathes, the label should too.", "We roast on Tuesdays and ship on Wednesdays."),
    "outdoor": ("Salt, sun and a pressure washer.", "It has to be readable in ten years.", "Black on silver, nothing else."),
    "price": ("We reprice everything on Saturday night.", "It must come off without a trace.", "Cheap, but not grey."),
}

#: What they look for and have not found.
WISHES = {
    "allergen": "A label that can be written on with a wet hand.",
    "freezer": "A glue that does not smell in a warm room.",
    "plant": "A tag that shows the picture on both sides.",
    "ribbon": "A matte ribbon that does not smear.",
    "tea": "Paper that looks like the old tins.",
    "bottle": "A label that comes off when the bottle is returned.",
    "vial": "Smaller rolls, so that we do not throw half away.",
    "soap": "A band that closes without glue.",
    "jam": "Twenty different labels on one roll.",
    "coffee": "A label that tells how long it has been open.",
    "outdoor": "One label that survives diesel.",
    "price": "A roll that says when it is nearly empty.",
}

#: What our people assume and nobody has asked.
ASSUMED = (
    ("Opens a second shop in autumn", "whether we keep more rolls in stock for them"),
    ("Price matters more than delivery", "which paper we quote"),
    ("Prints everything on one machine", "whether a second core size is worth offering"),
    ("Has somebody who designs for them", "whether we offer to set the text"),
    ("Orders from one other supplier too", "how early we ask before the season"),
)

#: (question of the customer, our answer)
ASKED_US = (
    ("Does the adhesive hold at -20 °C?", "It holds to -30 °C when it is put on dry, and to -20 °C on a damp box."),
    ("Can you print the batch number for us?", "Yes, up to twelve characters, at no extra cost from ten rolls on."),
    ("Is there a smaller core?", "There is one of 25 mm; it fits desktop printers and costs the same."),
    ("How long can I store the rolls?", "Two years in the box, away from the window."),
    ("Can half of the order come a week earlier?", "Half can come on Monday, the rest as agreed."),
    ("Do you take the empty cores back?", "We do. Put them in the last box and tell the driver."),
    ("Does the paper count as food safe?", "The paper does; the glue does not touch the food, and we send the certificate."),
)

#: (question of ours, the customer's answer)
ASKED_THEM = (
    ("Which printer do you use now?", "The same one, but we moved it next to the oven."),
    ("When does your season begin?", "Two weeks before Easter, whatever the weather."),
    ("Who reads the label in the end?", "Mostly people in a hurry."),
    ("What went wrong the last time?", "Nothing broke. It was only late."),
)

#: (what a call was about, what we promised in it, days, what done means)
WE_SAID = (
    ("They compare two papers for the summer range.", "Send samples of both papers", 4, "two A4 sheets and one roll each"),
    ("They want to know the price at 24,000.", "Send the quote for 24,000 labels", 3, "price for two papers, delivery date"),
    ("The new printer arrives next month.", "Come by and set up the printer", 12, "it prints a full roll without a stop"),
    ("They ask for the certificate of the glue.", "Send the certificate", 2, "the PDF, in their language"),
    ("The old artwork is lost on their side.", "Find the artwork of last year", 3, "the file they printed from"),
)

#: (what a call was about, what they promised in it, days, what done means)
THEY_SAID = (
    ("They design a new line.", "Send the final artwork", 6, "print-ready, with bleed"),
    ("They move the warehouse.", "Send the new delivery address", 5, "with opening hours"),
    ("They test the samples this week.", "Tell us how the samples did", 8, "which paper, and why"),
    ("They plan the year.", "Send the quantities for the year", 14, "by month, roughly"),
)

#: (what was wrong, how it was made good, days)
WRONG = (
    ("Two rolls smelled in the oven room.", "Replace two rolls with the neutral glue", 2),
    ("The last box was crushed at one corner.", "Send four rolls again", 3),
    ("The blue is not our blue.", "Print the run again in the right blue", 9),
    ("The driver came when we were closed.", "Deliver again in the morning, and call before", 2),
)

LIKES = (
    "Rather mail than calls, mornings.",
    "Call between two and four, never on Mondays.",
    "Once a month is enough, by mail.",
    "Write short, and in plain words.",
)
