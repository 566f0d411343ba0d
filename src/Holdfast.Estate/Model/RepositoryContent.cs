namespace Holdfast.Estate.Model;

/// <summary>What a repository holds.</summary>
public enum RepositoryContent
{
    /// <summary>What Azure is to look like.</summary>
    Infrastructure,

    /// <summary>Source code, from which images are built.</summary>
    Application,

    /// <summary>What each environment runs, as the agent in the cluster reads it.</summary>
    Environments,
}
