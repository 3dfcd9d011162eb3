use super::*;

fn sample() -> Analysis {
    let text = "باعت ميتا أصولا بقيمة 2 مليار دولار".to_owned();
    let at = |part: &str| text.find(part).map(|start| (start, start + part.len())).unwrap();
    let ((meta_start, meta_end), (money_start, money_end)) = (at("ميتا"), at("2 مليار دولار"));
    let whole = Span::new(0, text.len());
    Analysis {
        schema: SCHEMA,
        direction: Direction::Rtl,
        sentences: vec![whole],
        mentions: vec![
            Mention {
                id: 0,
                start: meta_start,
                end: meta_end,
                surface: "ميتا".into(),
                kind: MentionKind::Organization,
                entity: Some(EntityId::from_index(0)),
                value: None,
            },
            Mention {
                id: 1,
                start: money_start,
                end: money_end,
                surface: "2 مليار دولار".into(),
                kind: MentionKind::Money,
                entity: None,
                value: Some(Value::Money {
                    amount: 2e9,
                    amount_max: None,
                    currency: Some("USD".into()),
                    bound: None,
                    per: None,
                }),
            },
        ],
        entities: vec![Entity {
            id: EntityId::from_index(0),
            key: "meta".into(),
            name: "ميتا".into(),
            kind: MentionKind::Organization,
            latin: Some("Meta".into()),
            transliterated: false,
            aliases: vec![],
            mentions: vec![0],
        }],
        facts: vec![Fact {
            object: Some(Object::Text("أصولا".into())),
            amount: Some(1),
            confidence: 0.5,
            ..Fact::new(FactKind::Sell, EntityId::from_index(0), Span::new(0, 8), whole)
        }],
        text,
    }
}

#[test]
fn json_counts_characters() {
    let json: serde_json::Value = serde_json::to_value(sample()).unwrap();
    assert_eq!(json["mentions"][0]["start"], 5);
    assert_eq!(json["mentions"][0]["end"], 9);
    assert_eq!(json["sentences"][0]["end"], 35);
    assert_eq!(json["mentions"][1]["value"], serde_json::json!({ "amount": 2_000_000_000_u64, "currency": "USD" }));
    assert_eq!(json["facts"][0]["object"], serde_json::json!({ "text": "أصولا" }));
    assert_eq!(json["facts"][0]["evidence"], serde_json::json!({ "start": 0, "end": 35 }));
}

#[test]
fn offsets_are_right_at_any_length() {
    for length in 0..200 {
        let text: String = "خبرa".chars().cycle().take(length).collect();
        let chars = CharOffsets::new(&text);
        for (count, (byte, _)) in text.char_indices().chain([(text.len(), ' ')]).enumerate() {
            assert_eq!(chars.of_byte(byte), count, "byte {byte} of {}", text.len());
        }
    }
}

#[test]
fn json_is_read_back_as_it_was() {
    let json = serde_json::to_string(&sample()).unwrap();
    assert_eq!(serde_json::from_str::<Analysis>(&json).unwrap(), sample());
}

#[test]
fn a_value_must_fit_its_kind() {
    let json = r#"{"id":3,"start":0,"end":1,"surface":"","kind":"money","value":{"iso":"P2M"}}"#;
    let error = serde_json::from_str::<Mention>(json).unwrap_err();
    assert!(error.to_string().contains("mention 3"), "{error}");
}
