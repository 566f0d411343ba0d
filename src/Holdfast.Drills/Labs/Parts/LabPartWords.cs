namespace Holdfast.Drills.Labs.Parts;

/// <summary>What the parts of a lab are called to people.</summary>
public static class LabPartWords
{
    /// <summary>The name of a part, as it stands within a sentence.</summary>
    public static string NameOf(LabPart part) => part switch
    {
        LabPart.Database => "PostgreSQL",
        LabPart.Redis => "Redis with three Sentinels",
        LabPart.Pooler => "PgBouncer",
        LabPart.Partner => "the stand-in of the partners",
        LabPart.Application => "the sample application",
        LabPart.Backups => "the backup repository",
        _ => throw new InvalidOperationException($"'{part}' is not a part of a lab."),
    };
}
