"""Feasts as English names them; the rules by which they are found stand in ``dates.feasts``."""

from bothways.language.dates.tables import words

FEASTS = words("""
FEAST
(-2,) = good friday
(-1,) = easter saturday
(0,) = easter | easter sunday | easter weekend | easter break | easter holidays | the easter holiday
(1,) = easter monday
(-7,) = palm sunday
(39,) = ascension day | ascension
(49,) = whitsun | whit sunday | pentecost | whitsuntide
(50,) = whit monday
(60,) = corpus christi
(-47,) = shrove tuesday | pancake day
(-46,) = ash wednesday
(-3,) = maundy thursday
(12, 24) = christmas eve | xmas eve
(12, 25) = christmas | christmas day | xmas | xmas day | christmas break
(12, 26) = boxing day
(12, 31) = new year's eve | new years eve | nye | hogmanay
(11, 11) = veterans day
(1, 1) = new year | new year's | new year's day | new years | new years day | the new year
(2, 14) = valentine's day
(3, 17) = st patrick's day | st. patrick's day
(4, 1) = april fools' day | april fools
(10, 31) = halloween
(7, 4) = independence day | fourth of july | the fourth of july
(1, 6) = epiphany | twelfth night
(11, 3, 4) = thanksgiving | thanksgiving day
(11, 3, 4, 1) = black friday
(11, 3, 4, 4) = cyber monday
(5, 0, -1) = memorial day | spring bank holiday | late may bank holiday
(11, 5) = bonfire night | guy fawkes
(8, 0, -1) = august bank holiday | summer bank holiday
(5, 0, 1) = early may bank holiday
(1, 0, 3) = martin luther king day | mlk day
(2, 0, 3) = presidents' day | presidents day
(6, 19) = juneteenth
(10, 0, 2) = columbus day
(4, 25) = anzac day
(1, 26) = australia day
(7, 14) = bastille day
[('DE US AU CA', (5, 6, 2)), ('GB IE', (-21,))] = mother's day | mothers day
(-21,) = mothering sunday
[('GB US CA FR', (6, 6, 3)), ('DE', (39,)), ('AU NZ', (9, 6, 1))] = father's day
(9, 0, 1) = labor day
(5, 1) = labour day | may day
""")
