//! The words of dates.

use khabar_contract::value::Calendar;

use crate::{
    table::{alternatives, rows},
    text::fold::fold,
    values::lexicon::{Lexicon, Sense},
};

const MONTHS: &str = include_str!("../../../data/values/months.tsv");

/// What a word of dates means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::values) enum Word {
    /// A month, 1 to 12, and whether its name is another word as well.
    Month(Calendar, u8, bool),
    /// A day of the week, 1 for Monday to 7 for Sunday.
    Weekday(u8),
    /// أمس: how many days after the day of publication.
    Day(i8),
    /// بكرة: the same, where something else says that it is a day.
    DoubtfulDay(i8),
    /// الماضي: how many periods after the present one.
    Relative(i8),
    /// هذا, before a period.
    This,
    /// عام
    Period(Period),
    /// ستجرى: a weekday after it lies ahead.
    Future,
    /// أشهر
    Months,
    /// عامي, يومي: before the two ends of a range.
    Heads,
    /// مطلع: a part of the period after it.
    Part,
    /// أول: a part of the period after it, where that has the article.
    PartOfDefinite,
    /// فاتح: the first day of a month.
    FirstDay,
    /// Makes اليوم before it another day than today.
    NotToday,
    /// نفس: makes اليوم after it another day than today.
    NotTodayBefore,
    /// ثمانينيات: the first year of the decade in its century.
    Decade(u8),
    /// الساعة
    Clock,
    /// واحدة: an hour whose name is no ordinal.
    Hour(u8),
    /// منتصف الليل: a time by itself, and its hour.
    Moment(u8),
    /// بتوقيت, after a time.
    Zone,
    /// قبل, حتى: makes digits such as 16:30 after it a time.
    BeforeClock,
    /// صباحا, مساء: from which hour of the day on an hour is counted from noon; 0 where none is.
    Daytime(u8),
    /// ربع, before which one of the year: how many of them a year has, and whether it is one without a year after it.
    Share(u8, bool),
    /// هـ, م: after a year.
    Era(Calendar),
    /// قبل الميلاد: after a year or century.
    BeforeChrist,
    /// مالي: between عام and what tells which year.
    YearKind,
    /// بحلول: makes the four digits after it a year.
    BeforeYear,
    /// في, خلال: makes الصيف after it one season, which is no year's by name.
    BeforeSeason,
    /// صيف: the first of its three months.
    Season(u8),
    /// عيد الفطر: its month and day, and whether its name ends in a word with the article.
    Holiday(Calendar, u8, u8, bool),
    /// أخير, آخر
    Last,
    /// يوم, أيام: one of the days of what comes after it.
    OneDay,
    /// في, عند: between a day and a time on it.
    BeforeTime,
    /// من, between a part and its whole.
    Of,
    /// أيام, before a day of the week that comes again and again.
    Days,
    /// عمره: a decade before it is of a life.
    Age,
    /// في, which may stand for من there.
    In,
    /// الموافق, between a day of the week and its date.
    Apposed,
    /// خلال: makes the name of a Hijri month after it, which is a man's name as well, a month.
    BeforeHijri,
    /// السوداء: after الجمعة, makes it a day of another name.
    OtherDay,
    /// الواحد: before الأحد, makes it a word that is no day.
    OtherDayBefore,
    /// كل: what comes after it happens again and again.
    Every,
    /// يوم, بتاريخ: makes the two numbers after it, with a bar between them, a day and a month.
    BeforeDay,
}

impl Word {
    /// Whether it is a particle that tells something of the word after it, and nothing of the one before.
    pub(in crate::values) fn is_particle(self) -> bool {
        matches!(
            self,
            Self::BeforeYear
                | Self::BeforeTime
                | Self::BeforeClock
                | Self::BeforeSeason
                | Self::BeforeHijri
                | Self::Of
                | Self::In
        )
    }
}

/// A period that الماضي or المقبل may follow.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::values) enum Period {
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// Adds the words of dates to the lexicon.
pub(in crate::values) fn add_words(lexicon: &mut Lexicon) {
    for [calendar, number, names, ambiguous] in rows(MONTHS) {
        let Ok(number) = number.parse() else { continue };
        for (names, is_ambiguous) in [(names, false), (ambiguous, true)] {
            let word = Word::Month(calendar_named(calendar), number, is_ambiguous);
            alternatives(names).for_each(|name| lexicon.add(name, Sense::Date(word)));
        }
    }
    for [calendar, month, day, names] in rows(include_str!("../../../data/values/holidays.tsv")) {
        let (Ok(month), Ok(day)) = (month.parse(), day.parse()) else { continue };
        for name in alternatives(names) {
            let is_definite = name.rsplit(' ').next().is_some_and(|last| last.starts_with("ال"));
            lexicon.add(name, Sense::Date(Word::Holiday(calendar_named(calendar), month, day, is_definite)));
        }
    }
    for [class, value, forms] in rows(include_str!("../../../data/values/date_words.tsv")) {
        if let Some(sense) = sense(class, value) {
            alternatives(forms).for_each(|form| lexicon.add(form, sense));
        }
    }
}

/// The names of a month in normal form.
pub(super) fn month_names(calendar: Calendar, number: u8) -> impl Iterator<Item = String> {
    let months =
        rows::<4>(MONTHS).filter(move |[of, month, ..]| calendar_named(of) == calendar && month.parse() == Ok(number));
    months.flat_map(|[_, _, names, ambiguous]| alternatives(names).chain(alternatives(ambiguous))).map(fold)
}

fn sense(class: &str, value: &str) -> Option<Sense> {
    if class == "ordinal" {
        return Some(Sense::Ordinal(value.parse().ok()?));
    }
    Some(Sense::Date(match (class, value) {
        ("weekday", number) => Word::Weekday(number.parse().ok()?),
        ("day", days) => Word::Day(days.parse().ok()?),
        ("doubtful_day", days) => Word::DoubtfulDay(days.parse().ok()?),
        ("relative", periods) => Word::Relative(periods.parse().ok()?),
        ("this", _) => Word::This,
        ("period", "year") => Word::Period(Period::Year),
        ("period", "month") => Word::Period(Period::Month),
        ("period", "week") => Word::Period(Period::Week),
        ("period", "decade") => Word::Period(Period::Decade),
        ("period", "century") => Word::Period(Period::Century),
        ("future", _) => Word::Future,
        ("months", _) => Word::Months,
        ("heads", _) => Word::Heads,
        ("part", "definite") => Word::PartOfDefinite,
        ("part", _) => Word::Part,
        ("first_day", _) => Word::FirstDay,
        ("not_today", _) => Word::NotToday,
        ("not_today_before", _) => Word::NotTodayBefore,
        ("decade", year) => Word::Decade(year.parse().ok()?),
        ("clock", _) => Word::Clock,
        ("daytime", hours) => Word::Daytime(hours.parse().ok()?),
        ("share", "quarter") => Word::Share(4, true),
        ("share", "half") => Word::Share(2, true),
        ("share", "named_quarter") => Word::Share(4, false),
        ("share", "named_half") => Word::Share(2, false),
        ("era", "before_christ") => Word::BeforeChrist,
        ("year_kind", _) => Word::YearKind,
        ("era", calendar) => Word::Era(calendar_named(calendar)),
        ("before_year", _) => Word::BeforeYear,
        ("season", month) => Word::Season(month.parse().ok()?),
        ("last", _) => Word::Last,
        ("one_day", _) => Word::OneDay,
        ("before_time", _) => Word::BeforeTime,
        ("before_day", _) => Word::BeforeDay,
        ("hour", hour) => Word::Hour(hour.parse().ok()?),
        ("moment", hour) => Word::Moment(hour.parse().ok()?),
        ("zone", _) => Word::Zone,
        ("before_clock", _) => Word::BeforeClock,
        ("days", _) => Word::Days,
        ("age", _) => Word::Age,
        ("of", "of") => Word::Of,
        ("of", "in") => Word::In,
        ("apposed", _) => Word::Apposed,
        ("before_hijri", _) => Word::BeforeHijri,
        ("other_day", _) => Word::OtherDay,
        ("other_day_before", _) => Word::OtherDayBefore,
        ("every", _) => Word::Every,
        ("before_season", _) => Word::BeforeSeason,
        _ => return None,
    }))
}

fn calendar_named(name: &str) -> Calendar {
    if name == "hijri" { Calendar::Hijri } else { Calendar::Gregorian }
}
