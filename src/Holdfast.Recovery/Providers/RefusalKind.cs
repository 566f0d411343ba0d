namespace Holdfast.Recovery.Providers;

/// <summary>Why a provider does not do what it was asked.</summary>
public enum RefusalKind
{
    /// <summary>The database, its backups or the copy are not there.</summary>
    NotFound,

    /// <summary>The moment lies outside of what can be restored.</summary>
    OutsideWindow,

    /// <summary>No room: a quota, or the platform's own capacity.</summary>
    Quota,

    /// <summary>There are no credentials, or they may not do this.</summary>
    Forbidden,

    /// <summary>Too many requests: later.</summary>
    Throttled,

    /// <summary>The limit passed and the copy was not up.</summary>
    TimedOut,

    /// <summary>Something of this name is there already, or being made.</summary>
    InProgress,

    /// <summary>The provider does not answer.</summary>
    Unreachable,

    /// <summary>The provider tried, and says that it failed.</summary>
    Failed,

    /// <summary>This provider has no such thing.</summary>
    Unsupported,
}
