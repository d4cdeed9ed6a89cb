"""What a bench measured, held against its budgets: a table to read, or JSON for another program."""
import json


def tell(values, budgets, places, as_json):
    """Prints each figure of `values`, rounded to so many places, beside its (budget, unit); a budget of None judges nothing.

    As JSON it is a list of {figure, value, unit, budget, ok}.
    """
    figures = []
    for figure, value in values.items():
        budget, unit = budgets[figure]
        figures.append({"figure": figure, "value": round(value, places), "unit": unit, "budget": budget,
                        "ok": budget is None or value <= budget})
    if as_json:
        print(json.dumps(figures, indent=1))
        return
    width = max(len(figure) for figure in values) + 2
    for line in figures:
        budget = "" if line["budget"] is None else f"   budget {line['budget']}{'' if line['ok'] else '   EXCEEDED'}"
        print(f"{line['figure']:<{width}}{line['value']:>10} {line['unit']:<12}{budget}")
