namespace Holdfast.Estate.Model;

/// <summary>The agent in the cluster that makes it equal to what is written.</summary>
public enum GitOpsTool
{
    /// <summary>Argo CD.</summary>
    ArgoCd,

    /// <summary>Flux.</summary>
    Flux,
}
