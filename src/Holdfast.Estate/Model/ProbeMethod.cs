namespace Holdfast.Estate.Model;

/// <summary>The method of a probe.</summary>
public enum ProbeMethod
{
    /// <summary>Without a body.</summary>
    Head,

    /// <summary>With a body, which is paid for and thrown away.</summary>
    Get,
}
