namespace Holdfast.Estate.Model;

/// <summary>What is looked at on a restored copy, beside the SQL invariants.</summary>
public enum RestoreCheck
{
    /// <summary>How far it was replayed: the newest row of a heartbeat written every second, against the moment asked for.</summary>
    Watermark,

    /// <summary>Whether each file that the database speaks of is in the file store.</summary>
    Files,

    /// <summary>Whether indexes agree with their tables.</summary>
    Indexes,

    /// <summary>Whether the application starts on it and a transaction completes.</summary>
    Usable,
}
