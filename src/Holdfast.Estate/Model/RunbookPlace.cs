namespace Holdfast.Estate.Model;

/// <summary>Where a runbook can be read.</summary>
public enum RunbookPlace
{
    /// <summary>On the platform that it helps to restore.</summary>
    Cluster,

    /// <summary>In the repository.</summary>
    Repository,

    /// <summary>In a wiki or a document service behind the usual sign-in.</summary>
    Wiki,

    /// <summary>On paper, or on the devices of those on call.</summary>
    Copy,
}
