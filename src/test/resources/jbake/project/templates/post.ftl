<#include "header.ftl">
<article data-type="${content.type}"><h1>${content.title?html}</h1><p><time datetime="${content.date?string("yyyy-MM-dd")}">${content.date?string("d MMMM yyyy")}</time> ${content.status}</p>
<p>${content.summary?html}</p><#if content.weather??><p>Sky ${content.weather.sky}, ${content.weather.mm} mm</p></#if>
${content.body}
<#if content.tags??><ul><#list content.tags as t><li><a href="${content.rootpath}tags/${t}.html">${t?html}</a></li></#list></ul></#if>
<nav><#if content.previousContent??><a rel="prev" href="${content.rootpath}${content.previousContent.uri}">${content.previousContent.title?html}</a></#if><#if content.nextContent??><a rel="next" href="${content.rootpath}${content.nextContent.uri}">${content.nextContent.title?html}</a></#if></nav></article>
<#include "footer.ftl">
