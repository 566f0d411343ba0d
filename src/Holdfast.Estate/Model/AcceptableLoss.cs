namespace Holdfast.Estate.Model;

/// <summary>What losing a store's content costs.</summary>
public enum AcceptableLoss
{
    /// <summary>Nothing may be lost.</summary>
    None,

    /// <summary>People log in again.</summary>
    Relogin,

    /// <summary>The content is computed again.</summary>
    Rebuild,

    /// <summary>The content is sent again from a durable outbox.</summary>
    Replay,
}
