"""How Kazakh tells the time of a verb: by its last suffix and the auxiliary after it."""

from c5db.languages.tense_words import TenseWords

WORDS = TenseWords(
    helpers={},
    endings={
        **dict.fromkeys(("мақшы", "мекші", "бақшы", "бекші", "пақшы", "пекші"), "plan"),
        **dict.fromkeys(("мақ", "мек", "бақ", "бек", "пақ", "пек"), "plan"),
        **dict.fromkeys(("ады", "еді", "йды", "йді"), "present"),
        **dict.fromkeys(("ған", "ген", "қан", "кен"), "past"),
        **dict.fromkeys(("уға", "уге", "уды", "уді", "уы", "уі", "уын", "уін"), "infinitive"),
        **dict.fromkeys(("уда", "уде"), "going"),
        **dict.fromkeys(("атын", "етін", "йтын", "йтін"), "present"),
        **dict.fromkeys(("ды", "ді", "ты", "ті", "дық", "дік", "тық", "тік"), "past"),
        **dict.fromkeys(("ойды", "ұйды", "үйді"), "past"),
        **dict.fromkeys(("мады", "меді", "пады", "педі", "маған", "меген", "паған", "пеген"), "not past"),
        **dict.fromkeys(("майды", "мейді", "пайды", "пейді", "байды", "бейді"), "not present"),
        **dict.fromkeys(("ғанын", "генін", "қанын", "кенін", "ғаны", "гені", "қаны", "кені"), "past"),
        **dict.fromkeys(("тынын", "тінін", "тыны", "тіні"), "present"),
        **dict.fromkeys(("ғалы", "гелі", "қалы", "келі"), "plan"),
        **dict.fromkeys(("ып", "іп"), "joined"),
        "у": "infinitive",
    },
    verb_last=True,
    after={
        **dict.fromkeys(("жатыр", "отыр", "тұр", "жүр", "келеді"), "going"),
        **dict.fromkeys(("болды", "болған"), "done"),
        **dict.fromkeys(("еді", "болатын"), "was"),
        **dict.fromkeys(("емес", "жоқ"), "not"),
    },
)
