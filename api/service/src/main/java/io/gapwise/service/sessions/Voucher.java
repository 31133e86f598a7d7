package io.gapwise.service.sessions;

/** Names who vouches for somebody who is signed in. */
enum Voucher {
    /** An account with a password. */
    ACCOUNT,
    /** A key that was pasted. */
    KEY,
    /** The provider of the organisation. */
    PROVIDER
}
