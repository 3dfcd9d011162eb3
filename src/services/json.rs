//! Reads what the browser's JSON parser made into the types of the data contract.
//!
//! The library made for it, serde-wasm-bindgen, adds 16 kB to a download that may weigh 150 (`cargo xtask size`: 153.0 kB
//! with it, 136.6 without), most of it messages that no reader of the site ever sees and forms that the contract does not
//! use. This one knows the forms that it does use, and that data is damaged where it has another.

use std::fmt;

use js_sys::{Array, Reflect};
use serde::{
    Deserialize,
    de::{self, DeserializeSeed, Deserializer, EnumAccess, IntoDeserializer, SeqAccess, VariantAccess, Visitor},
    forward_to_deserialize_any,
};
use wasm_bindgen::{JsCast, JsValue};

/// The data has not the form of the type that it is read as.
#[derive(Debug)]
pub struct Damaged;

/// Reads a value.
pub fn read<T: for<'de> Deserialize<'de>>(json: JsValue) -> Result<T, Damaged> {
    T::deserialize(Json(json))
}

impl fmt::Display for Damaged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the data is damaged")
    }
}

impl std::error::Error for Damaged {}

impl de::Error for Damaged {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self
    }
}

struct Json(JsValue);

impl Json {
    fn number(&self) -> Result<f64, Damaged> {
        self.0.as_f64().ok_or(Damaged)
    }

    fn text(&self) -> Result<String, Damaged> {
        self.0.as_string().ok_or(Damaged)
    }

    fn field(&self, name: &str) -> Self {
        Self(Reflect::get(&self.0, &name.into()).unwrap_or(JsValue::UNDEFINED))
    }
}

impl<'de> Deserializer<'de> for Json {
    type Error = Damaged;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Damaged> {
        Err(Damaged)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_bool(self.0.as_bool().ok_or(Damaged)?)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        let number = self.number()?;
        if number < 0.0 || number.fract() != 0.0 {
            return Err(Damaged);
        }
        visitor.visit_u64(number as u64)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        self.deserialize_u64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_f64(self.number()?)
    }

    fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        self.deserialize_f64(visitor)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        visitor.visit_string(self.text()?)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        if self.0.is_null() || self.0.is_undefined() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Damaged> {
        let items: Array = self.0.dyn_into().map_err(|_| Damaged)?;
        visitor.visit_seq(Items { items, at: 0 })
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Damaged> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Damaged> {
        visitor.visit_seq(Fields { of: self, names: fields.iter() })
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Damaged> {
        if let Some(name) = self.0.as_string() {
            return visitor.visit_enum(name.into_deserializer());
        }
        let variant =
            variants.iter().map(|name| (*name, self.field(name))).find(|(_, content)| !content.0.is_undefined());
        let (name, content) = variant.ok_or(Damaged)?;
        visitor.visit_enum(Variant { name, content })
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 u16 char str bytes byte_buf unit unit_struct newtype_struct tuple_struct map identifier
        ignored_any
    }
}

/// The items of an array.
struct Items {
    items: Array,
    at: u32,
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Damaged;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Damaged> {
        if self.at == self.items.length() {
            return Ok(None);
        }
        let item = self.items.get(self.at);
        self.at += 1;
        seed.deserialize(Json(item)).map(Some)
    }
}

/// The fields of an object, in the order in which its type has them.
struct Fields {
    of: Json,
    names: std::slice::Iter<'static, &'static str>,
}

impl<'de> SeqAccess<'de> for Fields {
    type Error = Damaged;

    /// A field that is missing is none for the type where its own type cannot do without it either.
    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Damaged> {
        let Some(name) = self.names.next() else { return Ok(None) };
        let field = self.of.field(name);
        let is_missing = field.0.is_undefined();
        match seed.deserialize(field) {
            Err(Damaged) if is_missing => Ok(None),
            read => read.map(Some),
        }
    }
}

/// A variant that holds something: an object with the variant's name for its one field.
struct Variant {
    name: &'static str,
    content: Json,
}

impl<'de> EnumAccess<'de> for Variant {
    type Error = Damaged;
    type Variant = Json;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Json), Damaged> {
        Ok((seed.deserialize(self.name.into_deserializer())?, self.content))
    }
}

impl<'de> VariantAccess<'de> for Json {
    type Error = Damaged;

    fn unit_variant(self) -> Result<(), Damaged> {
        Err(Damaged)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Damaged> {
        seed.deserialize(self)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, Damaged> {
        Err(Damaged)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, Damaged> {
        Err(Damaged)
    }
}
