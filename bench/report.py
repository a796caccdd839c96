"""What is printed first: where to look."""

from bench.making import EMAIL, PASSWORD
from bench.measures.setting import Setting
from bench.server import HOST
from bench.table import head


def invite(setting: Setting) -> None:
    """Everything an outside client needs to measure the same."""
    base, one = f"http://{HOST}:{setting.port}", setting.drawn(0)[0]
    print(f"\n{setting.size.customers:,} customers on {setting.database}")
    print(f"  pages     {base}{setting.desk}  sign in as {EMAIL}, password {PASSWORD!r}")
    print(f"  customer  {base}{setting.desk}customers/{one}/")
    print(f"  search    {base}{setting.desk}customers/find/?q=Bel  (HX-Request: true)")
    print(f"  log       POST {base}/api/v1/relationships/{one}/conversations")
    print(f"  token     Authorization: Bearer {setting.token}")
    print(f"  bare      http://{HOST}:{setting.bare_port}/open/{one}\n")
    head()
