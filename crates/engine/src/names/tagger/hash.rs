//! Hashes that are the same on every machine, since the model file holds them.

/// A hash of a string or of what has been mixed into it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hash(pub u64);

impl Hash {
    /// The hash of nothing (the offset basis of FNV-1a).
    pub const EMPTY: Self = Self(0xcbf2_9ce4_8422_2325);

    /// FNV-1a over the bytes of a string.
    pub fn of(text: &str) -> Self {
        text.bytes().fold(Self::EMPTY, |hash, byte| hash.and(u64::from(byte)))
    }

    /// This hash with a value mixed in.
    pub fn and(self, value: u64) -> Self {
        Self((self.0 ^ value).wrapping_mul(0x0000_0100_0000_01b3))
    }

    /// This hash, then another: not the same as the other way round.
    pub fn join(self, other: Self) -> Self {
        self.and(other.0.rotate_left(17))
    }

    /// The upper `bits` bits of the hash, well mixed.
    pub fn slot(self, bits: u32) -> u32 {
        // The finaliser of SplitMix64 (Steele, Lea and Flood 2014).
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (x >> (64 - bits)) as u32
    }
}
