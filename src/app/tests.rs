//! Pages rendered without a browser: what a component shows comes from its properties and its context alone.

use std::rc::Rc;

use khabar_contract::{
    CardEntity, Choices, Claim, Digest, EntityId, Excerpt, Fact, FactId, FactKind, Library, MentionKind, Modality,
    Profile, Selection,
};
use yew::ServerRenderer;

use super::*;
use crate::{
    fixture::{document, fact},
    state::{Data, Failure, Fetched, Resource, Shared},
};

/// The HTML of the page at an address, when this has been fetched.
fn html(address: &str, fetched: impl Fn() -> SiteAction + Send + 'static) -> String {
    let address = address.to_owned();
    let props = move || {
        let site = Rc::new(Site::at(address)).reduce(fetched());
        AppProps { site: (*site).clone() }
    };
    pollster::block_on(ServerRenderer::<App>::with_props(props).hydratable(false).render())
}

fn fetched(resource: Resource, came: Fetched) -> SiteAction {
    SiteAction::Fetched(resource, Some(came))
}

const TEXT: &str = "عنوان\nقالت [ميتا] إن [5 ملايين دولار|money] ل[ميتا].";

fn article() -> SiteAction {
    let fact = Fact { modality: Modality::Planned, amount: Some(1), ..fact(FactKind::Plan) };
    fetched(Resource::Article("slug".into()), Ok(Data::Article(Shared::new(document(TEXT, &[fact])))))
}

fn text(html: &str) -> String {
    let mut is_tag = false;
    html.chars()
        .filter(|c| match c {
            '<' => {
                is_tag = true;
                false
            }
            '>' => {
                is_tag = false;
                false
            }
            _ => !is_tag,
        })
        .collect()
}

#[test]
fn an_article_is_its_text() {
    let html = html("/article/slug", article);
    let article = html.split("<article").nth(1).and_then(|rest| rest.split("</article>").next()).expect("an article");
    assert_eq!(text(&format!("<article{article}")), TEXT.replace("|money", "").replace(['[', ']'], ""));
    assert!(article.contains("<span class=\"stem\">ميتا</span>"), "{article}");
    assert!(article.contains(">ل<span"), "{article}");
}

#[test]
fn the_address_says_what_is_open() {
    let opens = |query: &str, expect: &str| {
        let html = html(&format!("/article/slug?{query}"), article);
        assert!(text(&html).contains(expect), "{query}: {html}");
    };
    opens("", "خطة ميتا بقيمة 5 ملايين دولار");
    opens("", "مُعتزَم");
    opens("entity=ميتا&mention=2", "٢ من ٢");
    opens("value=1", "5 ملايين دولار");
    opens("view=entities", "جهات");
    opens("fact=f1", "الثقة بالاستخراج");
    opens("fact=f9&entity=&value=x", "خطة ميتا");
}

#[test]
fn facts_stand_in_the_order_that_the_address_says() {
    let html = html("/article/slug?order=time", article);
    assert!(html.contains("class=\"timeline\""), "{html}");
    assert!(text(&html).contains("بلا تاريخ"), "{html}");
    assert!(!text(&self::html("/article/slug", article)).contains("بلا تاريخ"));
}

#[test]
fn the_map_and_its_table_say_the_same() {
    let tied = || {
        let document = crate::fixture::ties(&["ميتا غوغل", "ميتا آبل"]);
        fetched(Resource::Article("slug".into()), Ok(Data::Article(Shared::new(document))))
    };
    let map = html("/article/slug?view=map", tied);
    assert_eq!(map.matches("<path").count(), 2);
    assert_eq!(map.matches("<tr").count(), 3, "a head and two rows");
    assert!(map.contains("aria-label=\"ميتا، جهة، صلتان\""), "{map}");
    assert!(text(&html("/article/slug?view=map", article)).contains("لم تُستخرج حقائق تصل"));
}

#[test]
fn where_articles_disagree_both_are_shown_and_the_difference_is_named() {
    let profile = |amounts_differ, times_differ| {
        let excerpt = |slug: &str, amount: &str| {
            let text = format!("استحوذت [ميتا] على [آبل] مقابل [{amount} دولارات|money].");
            let analysis = document(&text, &[Fact { amount: Some(2), ..fact(FactKind::Acquire) }]).analysis().clone();
            let (slug, headline) = (slug.to_owned(), format!("مقال {slug}"));
            Excerpt { slug, headline, published: None, facts: vec![FactId::from_index(6)], analysis }
        };
        let profile = Profile {
            key: "meta".into(),
            name: "ميتا".into(),
            kind: MentionKind::Organization,
            latin: Some("Meta".into()),
            transliterated: false,
            aliases: vec!["مايتا".into()],
            articles: 12,
            excerpts: vec![excerpt("a", "5"), excerpt("b", "6"), excerpt("c", "5")],
            claims: vec![Claim { facts: vec![[0, 0], [1, 0], [2, 0]], amounts_differ, times_differ }],
        };
        fetched(Resource::Profile("meta".into()), Ok(Data::Profile(Shared::new(profile))))
    };
    let html = html("/entity/meta", move || profile(true, false));
    for expect in ["مايتا", "Meta", "في أكثر من مقال", "يختلف المقدار", "مقال a", "مقال b", "أحدث ٣ من ١٢ مقالا"]
    {
        assert!(text(&html).contains(expect), "{expect}: {html}");
    }
    assert!(!text(&html).contains("يختلف التاريخ"));
    assert!(html.contains("href=\"/article/b?fact=f7\""), "{html}");
    assert_eq!(html.matches("<article").count(), 2, "two versions, one of them told twice: {html}");
    assert!(text(&html).contains("وكذلك في مقال آخر"), "{html}");
    assert!(text(&self::html("/entity/meta", move || profile(false, true))).contains("يختلف التاريخ"));
}

/// A page of the timeline, or the map, with these facts of one article.
fn digest(resource: Resource, text: &str, facts: &[Fact]) -> SiteAction {
    let analysis = document(text, facts).analysis().clone();
    let ids = analysis.facts.iter().map(|fact| fact.id).collect();
    let excerpt = Excerpt { slug: "a".into(), headline: "مقال".into(), published: None, facts: ids, analysis };
    let choices = Choices {
        names: vec![CardEntity { key: "ميتا".into(), name: "ميتا".into(), kind: MentionKind::Organization }],
        kinds: vec![FactKind::Plan],
        modalities: vec![Modality::Planned],
    };
    let digest = Digest { page: 1, pages: 1, total: facts.len(), choices, excerpts: vec![excerpt] };
    fetched(resource, Ok(Data::Digest(Shared::new(digest))))
}

/// A page of the timeline, or the map, without any fact.
fn no_facts(resource: Resource) -> SiteAction {
    let digest = Digest { page: 1, pages: 1, total: 0, choices: Choices::default(), excerpts: vec![] };
    fetched(resource, Ok(Data::Digest(Shared::new(digest))))
}

const SOLD: &str = "باعت [ميتا] و[آبل] [أمس|date].";

/// Two facts of one sentence, both with a date.
fn sold() -> [Fact; 2] {
    let evidence = document(SOLD, &[]).analysis().sentences[0];
    let of = |entity| Fact { subject: EntityId::from_index(entity), time: Some(2), evidence, ..fact(FactKind::Sell) };
    [of(0), of(1)]
}

#[test]
fn what_one_sentence_states_stands_over_it_once() {
    let html = html("/timeline", || digest(Resource::Timeline(Selection::default(), 1), SOLD, &sold()));
    assert_eq!(html.matches("class=\"row-link\"").count(), 2, "{html}");
    assert_eq!(html.matches("<blockquote").count(), 1, "{html}");
    assert!(text(&html).contains("حقيقتان"), "{html}");
}

#[test]
fn the_pages_of_the_library_can_be_filtered() {
    let sales = Selection { kind: Some(FactKind::Sell), modality: None };
    let html = html("/timeline?kind=sell", move || digest(Resource::Timeline(sales, 1), SOLD, &sold()));
    assert_eq!(html.matches("<select").count(), 3);
    for expect in ["value=\"/timeline\"", "value=\"/timeline?kind=plan\"", "modality=planned", "who=%D9%85"] {
        assert!(html.contains(expect), "{expect}: {html}");
    }
    assert!(html.contains("<a href=\"/timeline\" class=\"chip clear\">"), "{html}");
    let chosen = html.split("<option").find(|option| option.contains("value=\"/timeline?kind=sell\""));
    assert!(chosen.is_some(), "what is chosen is a choice, even where the data does not name it: {html}");
    let builds = Selection { kind: Some(FactKind::Build), modality: None };
    let html = self::html("/map?kind=build", move || fetched(Resource::Map(builds), Err(Failure::Missing)));
    assert!(text(&html).contains("لا صلات توافق هذه التصفية") && html.contains("href=\"/map\""), "{html}");
}

#[test]
fn the_map_of_a_name_is_drawn_from_its_profile() {
    let profile = || {
        let analysis = crate::fixture::ties(&["ميتا غوغل", "ميتا آبل"]).analysis().clone();
        let facts = analysis.facts.iter().map(|fact| fact.id).collect();
        let excerpt = Excerpt { slug: "a".into(), headline: "مقال".into(), published: None, facts, analysis };
        let profile = Profile {
            key: "ميتا".into(),
            name: "ميتا".into(),
            kind: MentionKind::Organization,
            latin: None,
            transliterated: false,
            aliases: vec![],
            articles: 60,
            excerpts: vec![excerpt],
            claims: vec![],
        };
        fetched(Resource::Profile("ميتا".into()), Ok(Data::Profile(Shared::new(profile))))
    };
    let map = html("/map?who=ميتا", profile);
    assert_eq!(map.matches("<path").count(), 2, "{map}");
    assert!(text(&map).contains("أحدث ١ من ٦٠ مقالا"), "{map}");
    let sales = html("/map?who=ميتا&kind=sell", profile);
    assert!(text(&sales).contains("لا صلات توافق هذه التصفية"), "{sales}");
    assert!(text(&html("/timeline?who=ميتا", profile)).contains("لا حقائق توافق هذه التصفية"));
}

#[test]
fn what_is_missing_or_on_its_way_is_said() {
    let says = |address: &str, fetched: fn() -> SiteAction, expect: &str| {
        let html = html(address, fetched);
        assert!(text(&html).contains(expect), "{address}: {html}");
    };
    says("/article/other", article, "لحظة");
    says("/nowhere", article, "لا صفحة بهذا العنوان");
    assert!(html("/", article).contains("aria-busy"), "the library is on its way");
    assert!(!html("/nowhere", article).contains("aria-busy"), "nothing is on its way");
    let failed = || fetched(Resource::Article("slug".into()), Err(Failure::Missing));
    says("/article/slug", failed, "لا مقال بهذا العنوان");
    let damaged = || fetched(Resource::Article("slug".into()), Err(Failure::Damaged));
    says("/article/slug", damaged, "تالفة");
    says("/", || fetched(Resource::Library, Err(Failure::Unreachable)), "تعذّر الوصول");
    let empty = || fetched(Resource::Library, Ok(Data::Library(Shared::new(Library { cards: vec![] }))));
    says("/", empty, "اقرأ الخبر");
    says("/entity/meta", || fetched(Resource::Profile("meta".into()), Err(Failure::Missing)), "لا يرد هذا الاسم");
    says(
        "/timeline?page=9",
        || fetched(Resource::Timeline(Selection::default(), 9), Err(Failure::Missing)),
        "لا صفحة بهذا العنوان",
    );
    says("/timeline", || no_facts(Resource::Timeline(Selection::default(), 1)), "لا حقائق مؤرَّخة");
    says("/map", || no_facts(Resource::Map(Selection::default())), "لم تُستخرج حقائق تصل");
}
