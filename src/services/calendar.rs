//! The browser's knowledge of the Hijri calendar.

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use khabar_contract::Day;
use wasm_bindgen::JsCast;

use crate::format::Digits;

/// The day in the Umm al-Qura calendar, in words; `None` where the browser does not know the calendar.
pub fn hijri(day: Day, digits: Digits) -> Option<String> {
    let locale = format!("ar-u-ca-islamic-umalqura-nu-{digits}");
    let options = Object::new();
    for (name, value) in [("day", "numeric"), ("month", "long"), ("year", "numeric"), ("timeZone", "UTC")] {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    let format = Intl::DateTimeFormat::new(&Array::of1(&locale.into()), &options);
    let time = Date::utc(f64::from(day.year), f64::from(day.month) - 1.0);
    let date = Date::new(&(time + f64::from(day.day - 1) * 86_400_000.0).into());
    let write: Function = format.format().unchecked_into();
    write.call1(&format, &date).ok()?.as_string()
}
