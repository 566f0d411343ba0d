namespace Holdfast.Drills.Labs.Parts;

/// <summary>What stands in a lab for something of an estate.</summary>
public enum LabPart
{
    /// <summary>PostgreSQL on three nodes with what makes it fail over. Every lab has it.</summary>
    Database,

    /// <summary>One Redis master, two replicas and three Sentinels.</summary>
    Redis,

    /// <summary>PgBouncer between the clients and the database.</summary>
    Pooler,

    /// <summary>A partner that misbehaves on command.</summary>
    Partner,

    /// <summary>The sample application with its proxy.</summary>
    Application,

    /// <summary>A backup repository to which the primary archives its log.</summary>
    Backups,
}
